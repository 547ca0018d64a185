//! The things of the domain in words, in both languages: the same for the window and the command line.
//!
//! Names of what can be chosen ([`Named`]), why an edit was refused, what went wrong with the file, what the readiness
//! check found, what the column of a table holds, who is on call, and what changed between two versions of a record.
//! Imports `domain`, `roster`, `text`, the errors of `store` and `share`, and the plain types of `format` only.

pub mod agreeing;
pub mod calling;
mod change;
mod difference;
mod duty;
pub mod endurance;
mod field;
mod finding;
mod item;
mod living;
pub mod logging;
mod mark;
mod name;
mod need;
pub mod on_paper;
mod pack;
mod part;
mod person;
mod personal;
pub mod phone;
pub mod planning;
mod quantity;
mod refusal;
mod script;
mod spoken;
mod stick;
mod sum;
pub mod supporting;
mod table;
mod threat;
mod timing;
mod trouble;
mod value;
pub mod vocabulary;
pub mod wording;
mod working;

#[cfg(test)]
mod tests;

pub use change::{Change, What, changes};
pub use difference::{Became, difference};
pub use duty::{day_kinds, duty_line, form, gap, gap_competence, moment, on_call_state, special_day};
pub use field::{field_in, field_name};
pub use finding::finding;
pub use living::{
    change_line, covered, evenness, follows_line, offer_line, part_of, shift_line, swap_line, swap_waits,
};
pub use mark::{last_test, mark};
pub use name::{Named, kind_plural, op, role, role_name};
pub use need::{need, need_terms};
pub use pack::pack_trouble;
pub use part::{part_about, part_name};
pub use person::{certificate, span, trust, weekly, wish};
pub use personal::{copies, disclosure, erasure, personal_data, stretch};
pub use quantity::{quantity, read_figure};
pub use refusal::refusal;
pub use script::no_script;
pub use spoken::{spelled, unfit};
pub use stick::{note as stick_note, stick_trouble};
pub use sum::sum_result;
pub use table::{column_letters, target};
pub use threat::threat;
pub use timing::{
    Verdict, bracket_timing, doubt, hit, limit, plan_timing, step_number, step_takes, time_left, too_slow,
};
pub use trouble::trouble;
pub use value::{minutes, value};
pub use working::{amount, breach, hours_sheet, measured, owed, rule_limit};

/// Something said to a person: what is so, and what to do about it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sentence {
    pub title: String,
    pub what_to_do: String,
}
