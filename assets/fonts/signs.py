"""Make the font of the signs that people write in plans and that Atkinson Hyperlegible lacks: boxes, ticks, arrows, bullets. They are
letters, not drawings, so that a screen reader says them and a copy of the paper's text holds them.

Usage: python3 assets/fonts/signs.py   (needs fonttools and skia-pathops). Writes KrisparmSigns.ttf beside this file.
"""

import math
import pathlib

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from pathops import LineCap, LineJoin, Path

UNITS = 1000
# Capitals of the text are so high; a sign stands between the baseline and a little above it.
TOP = 700
STROKE = 76

BOX = [(40, 0), (740, 0), (740, 700), (40, 700), (40, 0)]
SMALL = [(160, 130), (560, 130), (560, 530), (160, 530), (160, 130)]
TICK = [(190, 360), (340, 190), (610, 540)]
CROSS = [[(200, 160), (580, 540)], [(200, 540), (580, 160)]]


def arrow(x0, y0, x1, y1, heads):
    """A line with a head at its end, or at both."""
    lines = [[(x0, y0), (x1, y1)]]
    for (ax, ay), (bx, by) in heads:
        angle = math.atan2(by - ay, bx - ax)
        wings = [(bx - 230 * math.cos(angle + turn), by - 230 * math.sin(angle + turn)) for turn in (0.7, -0.7)]
        lines.append([wings[0], (bx, by), wings[1]])
    return lines


def across(end_right, end_left=False):
    a, b = (70, 350), (830, 350)
    heads = [(a, b)] * end_right + [(b, a)] * end_left
    return arrow(*a, *b, heads)


def along(up):
    a, b = ((250, 20), (250, 700)) if up else ((250, 700), (250, 20))
    return arrow(*a, *b, [(a, b)])


def ring(x, y, radius):
    around = [(x + radius * math.cos(2 * math.pi * n / 64), y + radius * math.sin(2 * math.pi * n / 64)) for n in range(64)]
    return around + around[:1]


# Each sign: its code, its width, the lines that are drawn, the shapes that are filled.
SIGNS = {
    "box": (0x2610, 780, [BOX], []),
    "boxticked": (0x2611, 780, [BOX, TICK], []),
    "boxcrossed": (0x2612, 780, [BOX, *CROSS], []),
    "tick": (0x2713, 700, [[(90, 350), (280, 130), (620, 610)]], []),
    "heavytick": (0x2714, 700, [[(90, 350), (280, 130), (620, 610)]], []),
    "cross": (0x2717, 640, [[(110, 120), (530, 580)], [(110, 580), (530, 120)]], []),
    "right": (0x2192, 900, across(1), []),
    "left": (0x2190, 900, across(0, 1), []),
    "both": (0x2194, 900, across(1, 1), []),
    "up": (0x2191, 500, along(True), []),
    "down": (0x2193, 500, along(False), []),
    "doubleright": (0x21D2, 900, [[(70, 440), (700, 440)], [(70, 260), (700, 260)], [(590, 600), (830, 350), (590, 100)]], []),
    "square": (0x25A1, 720, [SMALL], []),
    "filledsquare": (0x25A0, 720, [], [SMALL]),
    "smallsquare": (0x25AA, 460, [], [[(90, 210), (370, 210), (370, 490), (90, 490), (90, 210)]]),
    "circle": (0x25CB, 760, [ring(380, 340, 270)], []),
    "filledcircle": (0x25CF, 760, [], [ring(380, 340, 300)]),
    "smallcircle": (0x25E6, 420, [ring(210, 350, 110)], []),
    "triangleup": (0x25B2, 760, [], [[(60, 40), (700, 40), (380, 640), (60, 40)]]),
    "triangleright": (0x25BA, 760, [], [[(90, 40), (690, 340), (90, 640), (90, 40)]]),
    "triangledown": (0x25BC, 760, [], [[(60, 640), (700, 640), (380, 40), (60, 640)]]),
    "star": (0x2605, 760, [], [[(380 + r * math.sin(math.pi * n / 5), 340 + r * math.cos(math.pi * n / 5))
                              for n, r in ((n, 330 if n % 2 == 0 else 140) for n in range(10))]]),
}


def corners(path, points):
    pen = path.getPen()
    closed = points[0] == points[-1]
    pen.moveTo(points[0])
    for corner in points[1:-1] if closed else points[1:]:
        pen.lineTo(corner)
    pen.closePath() if closed else pen.endPath()


def outline(lines, shapes):
    covered = Path()
    for line in lines:
        stroke = Path()
        corners(stroke, line)
        stroke.stroke(STROKE, LineCap.ROUND_CAP, LineJoin.ROUND_JOIN, 4)
        covered.addPath(stroke)
    for shape in shapes:
        filled = Path()
        corners(filled, shape if shape[0] == shape[-1] else shape + shape[:1])
        covered.addPath(filled)
    covered.convertConicsToQuads()
    covered.simplify(fix_winding=True)
    return covered


def glyph(lines, shapes):
    pen = TTGlyphPen(None)
    outline(lines, shapes).draw(pen)
    return pen.glyph()


glyphs = {".notdef": TTGlyphPen(None).glyph(), "space": TTGlyphPen(None).glyph()}
glyphs |= {name: glyph(lines, shapes) for name, (_, _, lines, shapes) in SIGNS.items()}
widths = {".notdef": 500, "space": 250} | {name: width for name, (_, width, _, _) in SIGNS.items()}
builder = FontBuilder(UNITS, isTTF=True)
builder.setupGlyphOrder(list(glyphs))
builder.setupCharacterMap({0x20: "space"} | {code: name for name, (code, _, _, _) in SIGNS.items()})
builder.setupGlyf(glyphs)
builder.setupHorizontalMetrics({name: (widths[name], getattr(one, "xMin", 0)) for name, one in glyphs.items()})
builder.setupHorizontalHeader(ascent=950, descent=-290)
builder.setupNameTable(
    {"familyName": "Krisparm Signs", "styleName": "Regular", "psName": "KrisparmSigns-Regular", "copyright": "Krispärm, EUPL-1.2"}
)
builder.setupOS2(sTypoAscender=950, sTypoDescender=-290, sTypoLineGap=0, usWinAscent=950, usWinDescent=290, sCapHeight=TOP)
builder.setupPost()
builder.updateHead(created=0, modified=0)
builder.save(pathlib.Path(__file__).with_name("KrisparmSigns.ttf"))
