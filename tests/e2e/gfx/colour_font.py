# Makes a font of two characters with colours of their own, for the story of the drawing layer:
#   colour_font.py OUT.ttf
# U+1F600 is a red square with a blue one in it, U+1F389 the same with the colours changed over.
import sys

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen

RED, BLUE = (0xE0 / 255, 0x20 / 255, 0x20 / 255, 1), (0x20 / 255, 0x40 / 255, 0xE0 / 255, 1)


def square(left, right):
    pen = TTGlyphPen(None)
    pen.moveTo((left, left - 120))
    for corner in ((left, right - 120), (right, right - 120), (right, left - 120)):
        pen.lineTo(corner)
    pen.closePath()
    return pen.glyph()


glyphs = {".notdef": square(100, 900), "large": square(50, 950), "small": square(300, 700),
          "face": square(50, 950), "party": square(50, 950)}
font = FontBuilder(1000, isTTF=True)
font.setupGlyphOrder(list(glyphs))
font.setupCharacterMap({0x1F600: "face", 0x1F389: "party"})
font.setupGlyf(glyphs)
font.setupHorizontalMetrics({name: (1000, 50) for name in glyphs})
font.setupHorizontalHeader(ascent=880, descent=-120)
font.setupOS2(sTypoAscender=880, sTypoDescender=-120, usWinAscent=880, usWinDescent=120)
font.setupNameTable({"familyName": "Colours", "styleName": "Regular"})
font.setupPost()
font.setupCOLR({"face": [("large", 0), ("small", 1)], "party": [("large", 1), ("small", 0)]})
font.setupCPAL([[RED, BLUE]])
font.save(sys.argv[1])
