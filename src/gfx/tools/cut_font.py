# Cuts the fallback font out of a system font: python3 cut_font.py OUT_FILE
#
# Takes the hanzi of GB 2312 (6,763, both levels), its signs, Latin letters and punctuation from the
# first of the fonts below that is installed, drops everything layout would need (the browser shapes
# nothing here) and writes an OpenType file whose bytes depend on font and tool alone.
import os
import sys

from fontTools import subset

FONTS = [
    # file, number of the Simplified Chinese face in the collection
    ("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", 2),
]


def gb2312():
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                yield ord(bytes([high, low]).decode("gb2312"))
            except UnicodeDecodeError:
                pass


def wanted():
    latin = set(range(0x20, 0x7F)) | set(range(0xA0, 0x180))
    signs = set(range(0x2010, 0x2030)) | {0xFFFD}
    return latin | signs | set(gb2312())


def cut(file, number, out):
    options = subset.Options()
    options.font_number = number
    options.hinting = False
    options.layout_features = []
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 13, 14]  # who made it and under which licence stays in it
    options.recalc_timestamp = False
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "VORG", "vhea", "vmtx"]
    font = subset.load_font(file, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted())
    subsetter.subset(font)
    subset.save_font(font, out, options)


def main():
    out = sys.argv[1]
    for file, number in FONTS:
        if os.path.exists(file):
            return cut(file, number, out)
    sys.exit("cut_font.py: none of these is installed: " + ", ".join(file for file, _ in FONTS))


main()
