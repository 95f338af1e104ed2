#include <charconv>

#include "cli/http_server.hpp"
#include "cli/json.hpp"
#include "cli/program.hpp"
#include "cli/static_files.hpp"

namespace quanyu::cli {

namespace {

constexpr std::uint16_t kDefaultPort = 8080;

Result<std::uint16_t> port_of(const Arguments& arguments) {
  const std::optional<std::string> stated = arguments.value("--port");
  if (!stated) return kDefaultPort;
  std::uint16_t port = 0;
  const char* end = stated->data() + stated->size();
  const auto [rest, error] = std::from_chars(stated->data(), end, port);
  if (error != std::errc() || rest != end) {
    return fail(ErrorCode::Usage, {"--port wants a number from 0 to 65535"});
  }
  return port;
}

Result<void> run_serve(const Arguments& arguments, Surroundings& surroundings) {
  const std::optional<std::string> root = arguments.value("--root");
  if (!root) return fail(ErrorCode::Usage, {"serve wants --root DIR"});
  TRY_ASSIGN(const std::uint16_t port, port_of(arguments));
  const std::string address = arguments.value("--listen").value_or("127.0.0.1");
  TRY_ASSIGN(const StaticFiles files, StaticFiles::open(*root));
  TRY_ASSIGN(HttpServer server, HttpServer::listen(address, port, surroundings.machine.clock,
                                                   [&files](const HttpRequest& request) {
                                                     return files.answer(request);
                                                   }));
  const bool v6 = address.find(':') != std::string::npos;
  const std::string url =
      "http://" + (v6 ? "[" + address + "]" : address) + ":" + std::to_string(server.port()) + "/";
  if (arguments.json()) {
    JsonWriter json;
    json.begin_object().field("url", std::string_view(url)).end_object();
    surroundings.out << json.text() << std::endl;
  } else {
    surroundings.out << "Serving " << *root << " on " << url << " (Ctrl+C ends it)" << std::endl;
  }
  while (true) TRY(server.step(-1));
}

constexpr Option kOptions[] = {
    {"--root", "DIR", "the folder whose files are served"},
    {"--port", "N", "8080 without it; 0 takes any free one"},
    {"--listen", "ADDRESS",
     "127.0.0.1 without it, so that nobody else gets in; 0.0.0.0 is everybody"},
};

}  // namespace

constexpr Subcommand kServeCommand{.name = "serve",
                                   .places = "",
                                   .place_count = 0,
                                   .summary = "Serves the files of a folder to browsers.",
                                   .options = kOptions,
                                   .run = run_serve};

}  // namespace quanyu::cli
