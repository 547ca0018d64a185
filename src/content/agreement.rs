//! When a concept counts as agreed: `resources/rules/agreement.toml`.

use super::file::{self, Broken};
use crate::domain::consultation::Agreement;

const PATH: &str = "rules/agreement.toml";

/// The rules, which must decide every case.
pub fn read() -> Result<Agreement, Broken> {
    let rules: Agreement = file::one(PATH)?;
    if rules.rules.iter().any(|rule| rule.answers.is_empty()) {
        return Err(Broken::new(PATH, "a rule without answers never fits"));
    }
    Ok(rules)
}
