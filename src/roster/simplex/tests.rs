//! What is found is a solution, and its prices prove that there is none cheaper.

use fastrand::Rng;
use proptest::prelude::*;

use super::{Linear, Row};

type Columns = Vec<(i32, Vec<u32>)>;

fn any_program() -> impl Strategy<Value = (Vec<Row>, Columns)> {
    let row = (-2_i32..4, 1_i32..50, 0_i32..20).prop_map(|(bound, under, over)| Row {
        bound: f64::from(bound),
        under: f64::from(under),
        over: f64::from(over),
    });
    prop::collection::vec(row, 1..8).prop_flat_map(|rows| {
        let many = rows.len() as u32;
        let parts = prop::collection::btree_set(0..many, 1..=many as usize);
        let column = (0_i32..60, parts.prop_map(|parts| parts.into_iter().collect()));
        (Just(rows), prop::collection::vec(column, 0..60))
    })
}

/// Solves with a part of the columns first and with all of them then.
fn solved(rows: &[Row], columns: &Columns, seed: u64) -> Linear {
    let mut linear = Linear::new(rows, &mut Rng::with_seed(seed));
    for (at, (cost, parts)) in columns.iter().enumerate() {
        linear.add(f64::from(*cost), parts.iter().copied());
        if at % 7 == 0 {
            while !linear.advance() {}
        }
    }
    while !linear.advance() {}
    linear
}

proptest! {
    #[test]
    fn the_columns_in_use_sum_up_to_every_bound((rows, columns) in any_program(), seed in 0_u64..9) {
        let linear = solved(&rows, &columns, seed);
        let mut sums = vec![0.0; rows.len()];
        for (column, level) in linear.used() {
            prop_assert!(level > -1e-6);
            if column < 2 * rows.len() {
                sums[column / 2] += if column % 2 == 0 { level } else { -level };
            } else {
                for &row in &columns[column - 2 * rows.len()].1 {
                    sums[row as usize] += level;
                }
            }
        }
        for (row, sum) in rows.iter().zip(sums) {
            prop_assert!((row.bound - sum).abs() < 1e-4);
        }
    }

    #[test]
    fn no_solution_is_cheaper((rows, columns) in any_program(), seed in 0_u64..9) {
        let linear = solved(&rows, &columns, seed);
        let mut worth = 0.0;
        for (at, row) in rows.iter().enumerate() {
            let price = linear.price(at);
            prop_assert!(price <= row.under + 1e-4 && -price <= row.over + 1e-4);
            worth += price * row.bound;
        }
        for (cost, parts) in &columns {
            let price: f64 = parts.iter().map(|&row| linear.price(row as usize)).sum();
            prop_assert!(f64::from(*cost) - price > -1e-4);
        }
        prop_assert!((worth - linear.value()).abs() < 1e-2);
    }

    #[test]
    fn a_barred_column_is_not_used_where_there_is_another_way((rows, columns) in any_program()) {
        let mut linear = solved(&rows, &columns, 1);
        let first = 2 * rows.len();
        for column in first..first + columns.len() {
            linear.bar(column, 1e6);
        }
        while !linear.advance() {}
        prop_assert!(linear.used().all(|(column, level)| column < first || level.abs() < 1e-4));
        prop_assert!((linear.value() - linear.cost_of(std::iter::empty())).abs() < 1e-2);
    }
}
