//! A linear program of few rows whose columns keep coming: the primal simplex method with the inverse of the basis held in
//! full. A column added later leaves what is found so far standing, so the search goes on from there.

use fastrand::Rng;

/// What no solution should pay if it can be helped: for what must not be, and for columns that are barred.
pub(super) const FORBIDDEN: f64 = 1e6;

const CHEAPER: f64 = 1e-6;
const PIVOT: f64 = 1e-7;
/// Ties between rows could make the method go round in circles; this much of chance on their bounds leaves none.
const APART: f64 = 1e-6;
/// Columns looked at together for the next to enter.
const LOOK: usize = 400;

#[derive(Debug)]
struct Column {
    cost: f64,
    /// By row.
    parts: Vec<(u32, f64)>,
    basic: bool,
    barred: bool,
}

/// Minimises the cost of columns, each taken to no less than nothing, whose parts sum up to each row's bound.
#[derive(Debug)]
pub(super) struct Linear {
    rows: usize,
    columns: Vec<Column>,
    /// Column by column.
    inverse: Vec<f64>,
    basis: Vec<usize>,
    level: Vec<f64>,
    price: Vec<f64>,
    direction: Vec<f64>,
    next: usize,
}

impl Linear {
    /// Rows by bound and by what one too little and one too much costs.
    pub fn new(rows: &[(f64, f64, f64)], rng: &mut Rng) -> Self {
        let many = rows.len();
        let mut linear = Self {
            rows: many,
            columns: Vec::with_capacity(2 * many),
            inverse: vec![0.0; many * many],
            basis: Vec::with_capacity(many),
            level: Vec::with_capacity(many),
            price: Vec::with_capacity(many),
            direction: vec![0.0; many],
            next: 0,
        };
        for (row, &(bound, under, over)) in rows.iter().enumerate() {
            let bound = bound + APART * (1.0 + rng.f64());
            let (first, sign, cost) = if bound >= 0.0 {
                (0, 1.0, under)
            } else {
                (1, -1.0, over)
            };
            linear.basis.push(linear.columns.len() + first);
            for (at, (sign, cost)) in [(1.0, under), (-1.0, over)].into_iter().enumerate() {
                linear.columns.push(Column {
                    cost,
                    parts: vec![(row as u32, sign)],
                    basic: at == first,
                    barred: false,
                });
            }
            linear.inverse[row * many + row] = sign;
            linear.level.push(bound.abs());
            linear.price.push(sign * cost);
        }
        linear
    }

    /// A column that has one of each of the `rows`; its place.
    pub fn add(&mut self, cost: f64, rows: impl Iterator<Item = u32>) -> usize {
        self.columns.push(Column {
            cost,
            parts: rows.map(|row| (row, 1.0)).collect(),
            basic: false,
            barred: false,
        });
        self.columns.len() - 1
    }

    /// No more of this column from now on.
    pub fn bar(&mut self, column: usize) {
        let column = &mut self.columns[column];
        column.barred = true;
        column.cost = FORBIDDEN;
    }

    /// What one more of a row's bound costs.
    pub fn price(&self, row: usize) -> f64 {
        self.price[row]
    }

    pub fn value(&self) -> f64 {
        let paid = self.basis.iter().zip(&self.level);
        paid.map(|(&column, level)| self.columns[column].cost * level).sum()
    }

    /// The columns in use, and how much of each.
    pub fn used(&self) -> impl Iterator<Item = (usize, f64)> {
        self.basis.iter().copied().zip(self.level.iter().copied())
    }

    /// What a column costs more than its parts are worth.
    pub fn reduced(&self, column: usize) -> f64 {
        let column = &self.columns[column];
        let worth: f64 = column
            .parts
            .iter()
            .map(|&(row, part)| part * self.price[row as usize])
            .sum();
        column.cost - worth
    }

    /// Finds the cheapest solution with the columns there are.
    pub fn solve(&mut self) {
        self.reprice();
        for _ in 0..50 * self.rows {
            let Some((entering, reduced)) = self.entering() else {
                return;
            };
            self.head_for(entering);
            let Some(leaving) = self.leaving() else {
                return;
            };
            self.pivot(entering, leaving, reduced);
        }
    }

    fn reprice(&mut self) {
        for (price, column) in self.price.iter_mut().zip(self.inverse.chunks_exact(self.rows)) {
            let cost = self.basis.iter().map(|&basic| self.columns[basic].cost);
            *price = cost.zip(column).map(|(cost, part)| cost * part).sum();
        }
    }

    /// The column of the next few that saves most.
    fn entering(&mut self) -> Option<(usize, f64)> {
        let many = self.columns.len();
        let mut best: Option<(usize, f64)> = None;
        for looked in 1..=many {
            self.next = if self.next + 1 < many { self.next + 1 } else { 0 };
            let column = &self.columns[self.next];
            if !column.basic && !column.barred {
                let reduced = self.reduced(self.next);
                if reduced < best.map_or(-CHEAPER, |best| best.1) {
                    best = Some((self.next, reduced));
                }
            }
            if looked.is_multiple_of(LOOK) && best.is_some() {
                break;
            }
        }
        best
    }

    fn head_for(&mut self, entering: usize) {
        self.direction.fill(0.0);
        for &(row, part) in &self.columns[entering].parts {
            let column = &self.inverse[row as usize * self.rows..][..self.rows];
            for (sum, one) in self.direction.iter_mut().zip(column) {
                *sum += part * one;
            }
        }
    }

    /// The row whose column is gone first when the entering one grows.
    fn leaving(&self) -> Option<usize> {
        let steps = self.direction.iter().zip(&self.level).enumerate();
        steps
            .filter(|(_, (down, _))| **down > PIVOT)
            .map(|(row, (down, level))| (row, level.max(0.0) / down))
            .min_by(|one, other| one.1.total_cmp(&other.1))
            .map(|(row, _)| row)
    }

    fn pivot(&mut self, entering: usize, leaving: usize, reduced: f64) {
        let down = self.direction[leaving];
        let step = self.level[leaving].max(0.0) / down;
        for (level, down) in self.level.iter_mut().zip(&self.direction) {
            *level -= down * step;
        }
        self.level[leaving] = step;
        for (price, column) in self.price.iter_mut().zip(self.inverse.chunks_exact_mut(self.rows)) {
            let part = column[leaving] / down;
            if part != 0.0 {
                *price += reduced * part;
                for (one, down) in column.iter_mut().zip(&self.direction) {
                    *one -= down * part;
                }
                column[leaving] = part;
            }
        }
        self.columns[self.basis[leaving]].basic = false;
        self.columns[entering].basic = true;
        self.basis[leaving] = entering;
    }
}
