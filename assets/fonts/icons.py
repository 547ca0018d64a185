"""Make the icon font from strokes in a square of 24, so that an icon is drawn as fast and as sharply as a letter.

Usage: python3 assets/fonts/icons.py   (needs fonttools and skia-pathops). Writes KrisparmIcons.ttf beside this file. The glyph of
the n-th icon stands at U+E000 + n, in the order of `Icon` in src/app/widget/icon.rs: add new ones last in both.
"""

import math
import pathlib

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from pathops import LineCap, LineJoin, Path

FAMILY = "Krisparm Icons"
UNITS = 960
SCALE = UNITS / 24
STROKE = 2

# Each icon: open lines (a closed shape ends where it began), and circles as centre x, centre y, radius. Y grows downwards.
ICONS = {
    "Now": ([
        [(2, 12), (7, 12), (10, 4), (14, 20), (17, 12), (22, 12)],
    ], []),
    "Plan": ([
        [(6, 3), (14, 3), (19, 8), (19, 21), (6, 21), (6, 3)],
        [(14, 3), (14, 8), (19, 8)],
        [(9, 12.5), (16, 12.5)],
        [(9, 16.5), (16, 16.5)],
    ], []),
    "Duty": ([
        [(10, 20), (4, 20), (4, 5), (20, 5), (20, 10)],
        [(4, 10), (20, 10)],
        [(8, 2.5), (8, 6.5)],
        [(16, 2.5), (16, 6.5)],
        [(17, 14.5), (17, 17), (18.8, 18)],
    ], [(17, 17, 5)]),
    "Handover": ([
        [(3, 8), (20, 8)],
        [(16, 4), (20, 8), (16, 12)],
        [(21, 16), (4, 16)],
        [(8, 12), (4, 16), (8, 20)],
    ], []),
    "Vocabulary": ([
        [(12, 6), (9, 4), (3, 4), (3, 18), (9, 18), (12, 20)],
        [(12, 6), (15, 4), (21, 4), (21, 18), (15, 18), (12, 20)],
        [(12, 6), (12, 20)],
    ], []),
    "Contacts": ([
        [(3, 20), (3, 18), (5, 15), (13, 15), (15, 18), (15, 20)],
        [(17, 14.8), (19.2, 15.4), (21, 18), (21, 20)],
    ], [(9, 8, 4), (17, 9, 2.8)]),
    "Settings": ([
        [(3, 7), (11, 7)],
        [(17, 7), (21, 7)],
        [(3, 17), (7, 17)],
        [(13, 17), (21, 17)],
    ], [(14, 7, 3), (10, 17, 3)]),
    "Search": ([
        [(15.5, 15.5), (21, 21)],
    ], [(10, 10, 7)]),
    "Lock": ([
        [(5, 11), (19, 11), (19, 21), (5, 21), (5, 11)],
        [(8, 11), (8, 7), (9.5, 4.2), (12, 3.2), (14.5, 4.2), (16, 7), (16, 11)],
        [(12, 15), (12, 17)],
    ], []),
    "Warning": ([
        [(12, 3), (22, 20.5), (2, 20.5), (12, 3)],
        [(12, 9.5), (12, 14)],
        [(12, 17.2), (12, 17.4)],
    ], []),
    "Ok": ([
        [(7.5, 12.5), (10.8, 15.8), (16.8, 8.8)],
    ], [(12, 12, 9.5)]),
    "Stop": ([
        [(8, 2.5), (16, 2.5), (21.5, 8), (21.5, 16), (16, 21.5), (8, 21.5), (2.5, 16), (2.5, 8), (8, 2.5)],
        [(12, 7), (12, 13)],
        [(12, 16.6), (12, 16.8)],
    ], []),
    "Info": ([
        [(12, 11), (12, 17)],
        [(12, 7.4), (12, 7.6)],
    ], [(12, 12, 9.5)]),
    "Add": ([
        [(12, 4), (12, 20)],
        [(4, 12), (20, 12)],
    ], []),
    "Remove": ([
        [(4, 6.5), (20, 6.5)],
        [(9, 6.5), (9, 3.5), (15, 3.5), (15, 6.5)],
        [(6, 6.5), (7, 21), (17, 21), (18, 6.5)],
        [(10, 10.5), (10, 17)],
        [(14, 10.5), (14, 17)],
    ], []),
    "Edit": ([
        [(4, 20), (5, 15.5), (16, 4.5), (19.5, 8), (8.5, 19), (4, 20)],
        [(13.5, 7), (17, 10.5)],
    ], []),
    "Up": ([
        [(5, 15), (12, 8), (19, 15)],
    ], []),
    "Down": ([
        [(5, 9), (12, 16), (19, 9)],
    ], []),
    "Left": ([
        [(15, 5), (8, 12), (15, 19)],
    ], []),
    "Right": ([
        [(9, 5), (16, 12), (9, 19)],
    ], []),
    "Copy": ([
        [(9, 8), (20, 8), (20, 21), (9, 21), (9, 8)],
        [(5.5, 16), (4, 16), (4, 3), (15, 3), (15, 4.8)],
    ], []),
    "Phone": ([
        [(5, 3), (9, 3), (10.5, 8), (8, 10), (10, 13), (13, 16), (15.5, 13.8), (21, 15.5), (21, 19.5), (19, 21), (13.5, 19), (8, 15), (4.5, 9.5), (3, 5), (5, 3)],
    ], []),
    "Undo": ([
        [(8, 4), (3.5, 8.5), (8, 13)],
        [(3.5, 8.5), (14, 8.5), (18.5, 10.2), (20.5, 14), (18.5, 17.8), (14, 19.5), (8, 19.5)],
    ], []),
    "History": ([
        [(12, 7), (12, 12), (15.5, 14)],
        [(3, 5), (3.4, 9.6), (8, 9.2)],
    ], []),
    "Close": ([
        [(5, 5), (19, 19)],
        [(19, 5), (5, 19)],
    ], []),
    "Exercise": ([
        [(5, 22), (5, 3), (19, 3), (15, 8), (19, 13), (5, 13)],
    ], []),
    "Tick": ([
        [(5, 12.5), (10, 17.5), (19.5, 7)],
    ], []),
    "Calendar": ([
        [(4, 5), (20, 5), (20, 20), (4, 20), (4, 5)],
        [(4, 10), (20, 10)],
        [(8, 2.5), (8, 6.5)],
        [(16, 2.5), (16, 6.5)],
    ], []),
    "Clock": ([
        [(12, 7), (12, 12), (15.5, 14)],
    ], [(12, 12, 9.5)]),
    "Person": ([
        [(4, 21), (4, 19), (7, 15), (17, 15), (20, 19), (20, 21)],
    ], [(12, 8, 4.5)]),
    "Log": ([
        [(9, 6), (21, 6)],
        [(9, 12), (21, 12)],
        [(9, 18), (21, 18)],
        [(4, 6), (4.2, 6)],
        [(4, 12), (4.2, 12)],
        [(4, 18), (4.2, 18)],
    ], []),
    "Link": ([
        [(10, 14), (20, 4)],
        [(14, 4), (20, 4), (20, 10)],
        [(10, 5), (4, 5), (4, 20), (19, 20), (19, 14)],
    ], []),
    "Open": ([
        [(3, 20), (3, 5), (9, 5), (11, 8), (20, 8), (20, 11)],
        [(3, 20), (6.5, 11), (22, 11), (19, 20), (3, 20)],
    ], []),
    "Save": ([
        [(12, 3), (12, 15)],
        [(7, 10.5), (12, 15.5), (17, 10.5)],
        [(4, 17), (4, 21), (20, 21), (20, 17)],
    ], []),
    "Print": ([
        [(7, 9), (7, 3), (17, 3), (17, 9)],
        [(7, 17), (3, 17), (3, 9), (21, 9), (21, 17), (17, 17)],
        [(7, 14), (17, 14), (17, 21), (7, 21), (7, 14)],
    ], []),
    "Filter": ([
        [(3, 5), (21, 5), (14, 13), (14, 20), (10, 18), (10, 13), (3, 5)],
    ], []),
}
# An arc three quarters around, from -2.6 to 2.9 radians.
ICONS["History"][0].append([(12 + 9.5 * math.cos(a), 12 + 9.5 * math.sin(a)) for a in [-2.6 + 5.5 * n / 48 for n in range(49)]])


def point(x, y):
    return x * SCALE, UNITS - y * SCALE


def outline(lines, circles):
    """What the strokes cover."""
    covered = Path()
    for line in lines:
        stroke = Path()
        pen = stroke.getPen()
        closed = line[0] == line[-1]
        pen.moveTo(point(*line[0]))
        for corner in line[1:-1] if closed else line[1:]:
            pen.lineTo(point(*corner))
        pen.closePath() if closed else pen.endPath()
        stroke.stroke(STROKE * SCALE, LineCap.ROUND_CAP, LineJoin.ROUND_JOIN, 4)
        covered.addPath(stroke)
    for x, y, radius in circles:
        steps = 64
        ring = Path()
        pen = ring.getPen()
        around = [
            point(x + radius * math.cos(2 * math.pi * n / steps), y + radius * math.sin(2 * math.pi * n / steps))
            for n in range(steps)
        ]
        pen.moveTo(around[0])
        for place in around[1:]:
            pen.lineTo(place)
        pen.closePath()
        ring.stroke(STROKE * SCALE, LineCap.ROUND_CAP, LineJoin.ROUND_JOIN, 4)
        covered.addPath(ring)
    covered.convertConicsToQuads()
    covered.simplify(fix_winding=True)
    return covered


def glyph(lines, circles):
    pen = TTGlyphPen(None)
    outline(lines, circles).draw(pen)
    return pen.glyph()


glyphs = {".notdef": TTGlyphPen(None).glyph()}
glyphs |= {name: glyph(*shape) for name, shape in ICONS.items()}
builder = FontBuilder(UNITS, isTTF=True)
builder.setupGlyphOrder(list(glyphs))
builder.setupCharacterMap({0xE000 + n: name for n, name in enumerate(ICONS)})
builder.setupGlyf(glyphs)
builder.setupHorizontalMetrics({name: (UNITS, getattr(glyph, "xMin", 0)) for name, glyph in glyphs.items()})
builder.setupHorizontalHeader(ascent=UNITS, descent=0)
builder.setupNameTable(
    {"familyName": FAMILY, "styleName": "Regular", "psName": "KrisparmIcons-Regular", "copyright": "Krispärm, EUPL-1.2"}
)
builder.setupOS2(sTypoAscender=UNITS, sTypoDescender=0, sTypoLineGap=0, usWinAscent=UNITS, usWinDescent=0)
builder.setupPost()
builder.updateHead(created=0, modified=0)
builder.save(pathlib.Path(__file__).with_name("KrisparmIcons.ttf"))
