//! A linear program of few rows whose columns keep coming: the primal simplex method with the inverse of the basis held in
//! full. A column added later leaves what is found so far standing, so the search goes on from there.

use fastrand::Rng;

const CHEAPER: f64 = 1e-6;
const PIVOT: f64 = 1e-7;
/// Ties between rows could make the method go round in circles; so little chance on their bounds leaves none.
const APART: f64 = 1e-6;
/// Columns out of which the next to enter are chosen, until none of them saves anything.
const CANDIDATES: usize = 40;
/// Pivots at a time, and how often so many before a program is left as it is: far more than any needs that goes forward.
const STRETCH: usize = 100;
const PATIENCE: usize = 1000;

/// What the parts of a row must sum up to, and what each too few and too many costs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row {
    pub bound: f64,
    pub under: f64,
    pub over: f64,
}

/// Minimises the cost of columns, each taken to no less than nothing. The first two columns of each row are what it lacks
/// and what it has too much.
#[derive(Debug, Clone)]
pub(super) struct Linear {
    rows: usize,
    bounds: Vec<f64>,
    cost: Vec<f64>,
    basic: Vec<bool>,
    barred: Vec<bool>,
    /// The rows that each added column is part of, from `starts` on.
    parts: Vec<u32>,
    starts: Vec<u32>,
    /// Column by column.
    inverse: Vec<f64>,
    basis: Vec<usize>,
    level: Vec<f64>,
    price: Vec<f64>,
    direction: Vec<f64>,
    candidates: Vec<usize>,
    next: usize,
    patience: usize,
}

impl Linear {
    pub fn new(rows: &[Row], rng: &mut Rng) -> Self {
        let many = rows.len();
        let mut linear = Self {
            rows: many,
            bounds: rows.iter().map(|row| row.bound).collect(),
            cost: rows.iter().flat_map(|row| [row.under, row.over]).collect(),
            basic: vec![false; 2 * many],
            barred: vec![false; 2 * many],
            parts: Vec::new(),
            starts: vec![0],
            inverse: vec![0.0; many * many],
            basis: Vec::with_capacity(many),
            level: Vec::with_capacity(many),
            price: vec![0.0; many],
            direction: vec![0.0; many],
            candidates: Vec::new(),
            next: 0,
            patience: PATIENCE,
        };
        for (at, row) in rows.iter().enumerate() {
            let bound = row.bound + APART * (1.0 + rng.f64());
            let column = 2 * at + usize::from(bound < 0.0);
            linear.basis.push(column);
            linear.basic[column] = true;
            linear.inverse[at * many + at] = bound.signum();
            linear.level.push(bound.abs());
        }
        linear
    }

    /// A column that is part of each of the `rows`; its place.
    pub fn add(&mut self, cost: f64, rows: impl Iterator<Item = u32>) -> usize {
        self.parts.extend(rows);
        self.starts.push(self.parts.len() as u32);
        self.cost.push(cost);
        self.basic.push(false);
        self.barred.push(false);
        self.cost.len() - 1
    }

    /// Keeps a column out from now on; where it is in use it costs `instead`, and is on its way out.
    pub fn bar(&mut self, column: usize, instead: f64) {
        self.barred[column] = true;
        self.cost[column] = instead;
    }

    /// What one more of a row's bound costs.
    pub fn price(&self, row: usize) -> f64 {
        self.price[row]
    }

    /// What the solution costs.
    pub fn value(&self) -> f64 {
        self.used().map(|(column, level)| self.cost[column] * level).sum()
    }

    /// The columns in use, and how much of each.
    pub fn used(&self) -> impl Iterator<Item = (usize, f64)> {
        self.basis.iter().copied().zip(self.level.iter().copied())
    }

    /// What one of each of these columns and nothing else would cost.
    pub fn cost_of(&self, columns: impl Iterator<Item = usize>) -> f64 {
        let (mut cost, mut lacks) = (0.0, self.bounds.clone());
        for column in columns {
            cost += self.cost[column];
            for &row in self.parts(column) {
                lacks[row as usize] -= 1.0;
            }
        }
        for (row, lacks) in lacks.into_iter().enumerate() {
            cost += self.cost[2 * row] * lacks.max(0.0) + self.cost[2 * row + 1] * (-lacks).max(0.0);
        }
        cost
    }

    fn parts(&self, column: usize) -> &[u32] {
        let at = column - 2 * self.rows;
        &self.parts[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// What a column costs more than its parts are worth.
    fn reduced(&self, column: usize) -> f64 {
        let worth: f64 = if column < 2 * self.rows {
            let price = self.price[column / 2];
            if column.is_multiple_of(2) { price } else { -price }
        } else {
            self.parts(column)
                .iter()
                .map(|&row| self.price[row as usize])
                .sum()
        };
        self.cost[column] - worth
    }

    /// Some steps towards the cheapest solution with the columns there are; true when it is there, or when so many steps have
    /// not led to it that no more of them would.
    pub fn advance(&mut self) -> bool {
        for (price, column) in self.price.iter_mut().zip(self.inverse.chunks_exact(self.rows)) {
            let cost = self.basis.iter().map(|&basic| self.cost[basic]);
            *price = cost.zip(column).map(|(cost, part)| cost * part).sum();
        }
        self.candidates.clear();
        for _ in 0..STRETCH {
            let next = self.entering().and_then(|(entering, reduced)| {
                self.head_for(entering);
                Some((entering, self.leaving()?, reduced))
            });
            let Some((entering, leaving, reduced)) = next else {
                self.patience = PATIENCE;
                return true;
            };
            self.pivot(entering, leaving, reduced);
        }
        self.patience = self.patience.checked_sub(1).unwrap_or(PATIENCE);
        self.patience == PATIENCE
    }

    /// Of the candidates the column that saves most; when none of them saves anything, new ones are looked for.
    fn entering(&mut self) -> Option<(usize, f64)> {
        self.best_candidate().or_else(|| {
            self.look_round();
            self.best_candidate()
        })
    }

    fn best_candidate(&self) -> Option<(usize, f64)> {
        let mut best: Option<(usize, f64)> = None;
        for &column in &self.candidates {
            if !self.basic[column] {
                let reduced = self.reduced(column);
                if reduced < best.map_or(-CHEAPER, |best| best.1) {
                    best = Some((column, reduced));
                }
            }
        }
        best
    }

    fn look_round(&mut self) {
        let mut candidates = std::mem::take(&mut self.candidates);
        candidates.clear();
        let many = self.cost.len();
        for _ in 0..many {
            self.next = if self.next + 1 < many { self.next + 1 } else { 0 };
            let open = !self.basic[self.next] && !self.barred[self.next];
            if open && self.reduced(self.next) < -CHEAPER {
                candidates.push(self.next);
                if candidates.len() == CANDIDATES {
                    break;
                }
            }
        }
        self.candidates = candidates;
    }

    /// How what is in use shrinks as the entering column grows.
    fn head_for(&mut self, entering: usize) {
        self.direction.fill(0.0);
        let mut direction = std::mem::take(&mut self.direction);
        let mut follow = |row: usize, sign: f64| {
            let column = &self.inverse[row * self.rows..][..self.rows];
            for (sum, one) in direction.iter_mut().zip(column) {
                *sum += sign * one;
            }
        };
        if entering < 2 * self.rows {
            let sign = if entering.is_multiple_of(2) { 1.0 } else { -1.0 };
            follow(entering / 2, sign);
        } else {
            for &row in self.parts(entering) {
                follow(row as usize, 1.0);
            }
        }
        self.direction = direction;
    }

    /// The row whose column is gone first.
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
        for (price, column) in self
            .price
            .iter_mut()
            .zip(self.inverse.chunks_exact_mut(self.rows))
        {
            let part = column[leaving] / down;
            if part != 0.0 {
                *price += reduced * part;
                for (one, down) in column.iter_mut().zip(&self.direction) {
                    *one -= down * part;
                }
                column[leaving] = part;
            }
        }
        self.basic[self.basis[leaving]] = false;
        self.basic[entering] = true;
        self.basis[leaving] = entering;
    }
}

#[cfg(test)]
mod tests;
