//! Where nodes and lines of a drawing stand: a grid whose gaps belong to the lines, so that no line runs through a node.

use iced::{Point, Rectangle, Size};

/// Space between two columns and around all; lines run up and down in it.
pub const GUTTER: f32 = 44.0;

/// Space between two rows; lines run across in it.
pub const GAP: f32 = 32.0;

/// Nodes are as wide as the window lets them be, within this.
const WIDTHS: (f32, f32) = (150.0, 240.0);

/// A drawing in place, its corner at the origin.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Arranged {
    pub nodes: Vec<Rectangle>,
    /// The corners of each line, in order; every stretch is level or upright.
    pub lines: Vec<Vec<Point>>,
    pub size: Size,
}

/// How wide a node is where a number of columns share a width.
pub fn node_width(columns: usize, width: f32) -> f32 {
    let columns = columns.max(1) as f32;
    let room = (width - (columns + 1.0) * GUTTER) / columns;
    room.clamp(WIDTHS.0, WIDTHS.1).floor()
}

/// Puts nodes, each in its own cell (column, row), and the lines between them; `aside` moves a line a little from the
/// middle, so that lines of different kinds are told apart where they share a gap.
pub fn arrange(
    cells: &[(usize, usize)],
    heights: &[f32],
    lines: &[(usize, usize, f32)],
    width: f32,
) -> Arranged {
    let columns = cells.iter().map(|(column, _)| column + 1).max().unwrap_or(0);
    let rows = cells.iter().map(|(_, row)| row + 1).max().unwrap_or(0);
    let node = node_width(columns, width);
    let mut tall = vec![0.0_f32; rows];
    for ((_, row), height) in cells.iter().zip(heights) {
        tall[*row] = tall[*row].max(*height);
    }
    let mut tops = vec![GAP];
    for height in &tall {
        tops.push(tops[tops.len() - 1] + height + GAP);
    }
    let left = |column: usize| GUTTER + column as f32 * (node + GUTTER);
    let nodes: Vec<Rectangle> = cells
        .iter()
        .zip(heights)
        .map(|((column, row), height)| Rectangle {
            x: left(*column),
            // In the middle of its row, so that neighbours' middles are level.
            y: tops[*row] + (tall[*row] - height) / 2.0,
            width: node,
            height: *height,
        })
        .collect();
    let route = |(from, to, aside): &(usize, usize, f32)| {
        let ((column, row), (to_column, to_row)) = (cells[*from], cells[*to]);
        let (a, b) = (nodes[*from], nodes[*to]);
        let (middle, level) = (a.center_x() + aside, b.center_y() + aside);
        if column == to_column && row.abs_diff(to_row) == 1 {
            let ends = if row < to_row {
                (a.y + a.height, b.y)
            } else {
                (a.y, b.y + b.height)
            };
            return vec![Point::new(middle, ends.0), Point::new(middle, ends.1)];
        }
        if row == to_row && column.abs_diff(to_column) == 1 {
            let ends = if column < to_column {
                (a.x + a.width, b.x)
            } else {
                (a.x, b.x + b.width)
            };
            return vec![Point::new(ends.0, level), Point::new(ends.1, level)];
        }
        let down = row < to_row;
        let (start, gap) = if down {
            (a.y + a.height, tops[row + 1] - GAP / 2.0)
        } else {
            (a.y, tops[row] - GAP / 2.0)
        };
        let gutter = left(to_column) - GUTTER / 2.0 + aside;
        let gap = gap + aside;
        vec![
            Point::new(middle, start),
            Point::new(middle, gap),
            Point::new(gutter, gap),
            Point::new(gutter, level),
            Point::new(b.x, level),
        ]
    };
    Arranged {
        lines: lines.iter().map(route).collect(),
        size: Size::new(left(columns), tops[rows]),
        nodes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    /// Cells, heights and lines.
    type Drawing = (Vec<(usize, usize)>, Vec<f32>, Vec<(usize, usize, f32)>);

    fn a_drawing() -> impl Strategy<Value = Drawing> {
        prop::collection::btree_set((0..4_usize, 0..9_usize), 2..20).prop_flat_map(|cells: BTreeSet<_>| {
            let cells: Vec<_> = cells.into_iter().collect();
            let count = cells.len();
            let line = (
                0..count,
                0..count,
                prop_oneof![Just(0.0_f32), Just(6.0), Just(-6.0)],
            );
            (
                Just(cells),
                prop::collection::vec(40.0_f32..160.0, count),
                prop::collection::vec(line, 0..12),
            )
        })
    }

    proptest! {
        /// Nothing lies over anything else, every line is level or upright, and twice the same gives the same.
        #[test]
        fn nothing_overlaps_and_no_line_runs_through_a_node(
            (cells, heights, lines) in a_drawing(),
            width in 300.0_f32..1800.0,
        ) {
            let lines: Vec<_> = lines.into_iter().filter(|(from, to, _)| from != to).collect();
            let made = arrange(&cells, &heights, &lines, width);
            prop_assert_eq!(&made, &arrange(&cells, &heights, &lines, width));
            let page = Rectangle::with_size(made.size);
            for (at, node) in made.nodes.iter().enumerate() {
                prop_assert!(node.is_within(&page));
                for other in &made.nodes[at + 1..] {
                    prop_assert!(node.expand(4.0).intersection(other).is_none());
                }
            }
            for line in &made.lines {
                for ends in line.windows(2) {
                    let (a, b) = (ends[0], ends[1]);
                    prop_assert!(a.x == b.x || a.y == b.y);
                    let stretch = Rectangle {
                        x: a.x.min(b.x) - 0.5,
                        y: a.y.min(b.y) - 0.5,
                        width: (a.x - b.x).abs() + 1.0,
                        height: (a.y - b.y).abs() + 1.0,
                    };
                    for node in &made.nodes {
                        prop_assert!(stretch.intersection(&node.shrink(1.0)).is_none());
                    }
                }
            }
        }
    }
}
