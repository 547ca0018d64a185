//! A plan as this program wrote it in JSON, taken into another binder as a draft of its own.

use serde_json::Value;

use super::{Draft, Ids};
use crate::domain::plan::{Plan, Standing};
use crate::domain::{AnyRecord, Items, Kind, Library};
use crate::format::document::{Counted, DocumentError, Left, PassedOver};
use crate::text::{Text, time};

/// The plan in the bytes, with everything it says; but as a draft: who approved it elsewhere is listed, and so is a
/// template or a board that this binder does not have.
///
/// # Errors
/// When the bytes hold no plan.
pub fn from_json(bytes: &[u8], library: &Library, text: &Text, ids: Ids) -> Result<Draft, DocumentError> {
    let mut value: Value = serde_json::from_slice(bytes).map_err(|_| DocumentError::NotADocument)?;
    let body = value.as_object_mut().ok_or(DocumentError::NotADocument)?;
    if body
        .remove("kind")
        .and_then(|kind| kind.as_str().map(str::to_owned))
        .as_deref()
        != Some(Kind::Plan.key())
    {
        return Err(DocumentError::NotADocument);
    }
    let Ok(AnyRecord::Plan(plan)) = AnyRecord::from_value(Kind::Plan, value) else {
        return Err(DocumentError::Damaged);
    };
    Ok(as_draft(plan, library, text, ids))
}

fn as_draft(mut plan: Plan, library: &Library, text: &Text, ids: Ids) -> Draft {
    let mut rest = Vec::new();
    let mut leave = |words: String| {
        rest.push(PassedOver {
            at: 0,
            under: String::new(),
            what: Left::Figure,
            text: words,
        });
    };
    for (_, approval) in plan.approvals.iter() {
        let on = time::weekday_date(text, crate::domain::zone::local(approval.at).date());
        let status = text.plan_page_version(approval.version, on);
        leave(text.cli_plan_fact(status, format!("{} {}", approval.by.name, approval.decision)));
    }
    if let Some(origin) = plan
        .origin
        .take_if(|origin| library.get(origin.template).is_none())
    {
        leave(text.cli_plan_fact(text.plans_origin(), origin.title));
        plan.decisions = Items::default();
    }
    plan.unit = plan.unit.filter(|unit| library.get(*unit).is_some());
    Draft {
        plan: Plan {
            id: ids.fresh(),
            standing: Standing::Local,
            approvals: Items::default(),
            ..plan
        },
        rest,
        counted: Counted::Lines,
        remarks: Vec::new(),
        unit: None,
    }
}
