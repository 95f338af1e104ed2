// Official documents (通报, 纪要, 交办单, 感谢函, 函): kinds with their wording, the documents with
// addressees. Issued ones are fixed with number and file; a mistake is withdrawn and replaced.
#pragma once

#include "domain/declare.hpp"

namespace quanyu::domain {

inline constexpr Choice kDocumentLayouts[] = {
    {1, "bulletin", {"通报", "bulletin"}},
    {2, "minutes", {"会议纪要", "minutes"}},
    {3, "assignment", {"交办单", "assignment"}},
    {4, "thanks", {"感谢函", "letter of thanks"}},
    {5, "letter", {"函", "letter"}},
    {6, "notice", {"通知", "notice"}},
    {7, "report", {"报告", "report"}},
    {8, "short_text", {"群消息短文", "short text for a group"}},
};

inline constexpr Field kDocumentKindFields[] = {
    text(1, "name", "公文种类", "Kind of document", 40).required().title(),
    choice(2, "layout", "版式", "Layout", kDocumentLayouts).required().listed(),
    text(3, "heading", "版头", "Heading", 80),
    text(4, "number_form", "文号格式", "Form of its number", 60)
        .noted("如：示例街通〔年〕序号号", "Such as: office, year and count"),
    text(5, "wording", "正文范本", "Wording", 10'000).tall(12),
    reference(6, "area", "适用区划", "Area", number::Area).place(),
};

inline constexpr Entity kDocumentKind{.number = number::DocumentKind,
                                      .name = "document_kind",
                                      .words = {"公文种类", "Kind of document"},
                                      .section = Section::Reports,
                                      .writers = kCommunityUp,
                                      .fields = kDocumentKindFields};

namespace document_state {
inline constexpr std::int64_t kDraft = 1;
inline constexpr std::int64_t kReview = 2;
inline constexpr std::int64_t kApproved = 3;
inline constexpr std::int64_t kIssued = 4;
inline constexpr std::int64_t kWithdrawn = 5;
}  // namespace document_state

inline constexpr Choice kDocumentStates[] = {
    {document_state::kDraft, "draft", {"草拟", "draft"}},
    {document_state::kReview, "review", {"送审", "in review"}},
    {document_state::kApproved, "approved", {"已签发", "approved"}},
    {document_state::kIssued, "issued", {"已印发", "issued"}},
    {document_state::kWithdrawn, "withdrawn", {"已撤回", "withdrawn"}},
};

inline constexpr Field kDocumentFields[] = {
    text(1, "serial", "编号", "Number", 40).serial(),
    text(2, "title", "标题", "Title", 200).required().title(),
    reference(3, "kind", "公文种类", "Kind", number::DocumentKind).required().listed(),
    reference(4, "area", "区划", "Area", number::Area).place(),
    reference(5, "issuer", "发文单位", "Issued by", number::Unit).listed(),
    choice(6, "state", "状态", "State", kDocumentStates).state(),
    text(7, "official_number", "文号", "Official number", 60).listed(),
    text(8, "body", "正文", "Text", 10'000).tall(12),
    text(9, "signatory", "签发人", "Signed by", 30),
    date(10, "issued_on", "印发日期", "Issued on").given().listed(),
    reference(11, "meeting", "会议", "Meeting", number::Meeting),
    reference(12, "task", "交办任务", "Task", number::Task),
    reference(13, "matter", "事项", "Matter", number::Matter),
    reference(14, "replaces", "代替", "Replaces", number::Document),
    text(15, "file", "文件摘要", "Hash of the file", 64).given(),
    text(16, "review_note", "审核意见", "Reviewer's note", 300),
    text(17, "withdraw_reason", "撤回原因", "Why withdrawn", 300),
    date(18, "period_starts", "反映时段始", "Figures from").from(),
    date(19, "period_ends", "反映时段止", "Figures until").to(),
};

inline constexpr Entity kDocument{.number = number::Document,
                                  .name = "document",
                                  .words = {"公文", "Document"},
                                  .section = Section::Reports,
                                  .writers = kCommunityUp,
                                  .fields = kDocumentFields};

inline constexpr Choice kAddressings[] = {
    {1, "main", {"主送", "to"}},
    {2, "copy", {"抄送", "copy to"}},
    {3, "publish", {"公示", "published at"}},
};

inline constexpr Field kDocumentAddresseeFields[] = {
    reference(1, "document", "公文", "Document", number::Document).required().place(),
    choice(2, "how", "方式", "How", kAddressings).required().listed(),
    reference(3, "unit", "单位", "Unit", number::Unit).listed(),
    text(4, "named", "其他收文方", "Other addressee", 80).listed(),
    date(5, "received_on", "签收日期", "Received on"),
};

inline constexpr Entity kDocumentAddressee{.number = number::DocumentAddressee,
                                           .name = "document_addressee",
                                           .words = {"收文单位", "Addressee"},
                                           .section = Section::Reports,
                                           .writers = kCommunityUp,
                                           .fields = kDocumentAddresseeFields};

}  // namespace quanyu::domain
