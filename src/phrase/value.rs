//! What is in a field, in words: dates with their weekday, minutes as hours, ids as names, codes as words.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime, Utc, Weekday};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::field::{field_name, plain_keys};
use super::{Named, item};
use crate::domain::activation::{Called112, Ended, EscalationState, ReturnState, StepState};
use crate::domain::adaptation::{Choice, Part};
use crate::domain::binder::BinderKind;
use crate::domain::calendar::{DayClass, Rule};
use crate::domain::call_list::{CallOutcome, CallSequence};
use crate::domain::confidential::{Documented, ErasureGround, Layer};
use crate::domain::consultation::Support;
use crate::domain::core_task::Weight;
use crate::domain::exercise::{Given, GoalResult};
use crate::domain::handover::{Ending, FieldKind, Section, Stage};
use crate::domain::improvement::{Proposed, Settled};
use crate::domain::logbook::Said;
use crate::domain::person::WeeklyUse;
use crate::domain::plan::{Bracket, DependencyKind, Failure, Origin, Secrecy, SectionKey, Standing};
use crate::domain::roster::{DayKind, DutyForm};
use crate::domain::rules::RuleTest;
use crate::domain::support::care::TalkOutcome;
use crate::domain::support::premises::PremisesKind;
use crate::domain::support::{Counted, SupportStep, Verified};
use crate::domain::swap::SwapStage;
use crate::domain::unit::UnitKind;
use crate::domain::vocabulary::{ConceptStage, Partner, TermLanguage, TermStatus};
use crate::domain::{Id, Kind, Library, RecordRef, RosterMonth, zone};
use crate::text::{Text, time};

/// A length of time in minutes: "4 h", "4 h 30 min".
pub fn minutes(text: &Text, minutes: u32) -> String {
    time::duration(text, minutes.into())
}

/// The value of a field in words, by the keys from the record to it.
pub fn value(text: &Text, library: &Library, kind: Kind, path: &[&str], value: &Value) -> String {
    match value {
        Value::Null => text.value_empty(),
        Value::String(words) if words.is_empty() => text.value_empty(),
        Value::Bool(yes) => {
            if *yes {
                text.yes()
            } else {
                text.no()
            }
        }
        Value::Array(values) if values.is_empty() => text.value_empty(),
        Value::Array(values) => {
            let words: Vec<_> = values
                .iter()
                .map(|one| self::value(text, library, kind, path, one))
                .collect();
            words.join(", ")
        }
        Value::Object(_) => object(text, library, kind, path, value),
        Value::String(_) | Value::Number(_) => {
            scalar(text, library, kind, path, value).unwrap_or_else(|| plain(value))
        }
    }
}

fn plain(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// A value that means more than it says; none where it stands for itself or can't be read.
fn scalar(text: &Text, library: &Library, kind: Kind, path: &[&str], value: &Value) -> Option<String> {
    let keys = plain_keys(path);
    let key = *keys.last()?;
    let list = keys.first().copied().unwrap_or_default();
    match key {
        "tolerable_outage_minutes"
        | "recovery_target_minutes"
        | "minutes"
        | "length_minutes"
        | "best_minutes"
        | "worst_minutes"
        | "after_minutes"
        | "response_minutes"
        | "notice_minutes"
        | "travel_minutes"
        | "overdue_minutes" => Some(time::duration(text, value.as_i64()?)),
        "review_months" => Some(text.value_months(value.as_i64()?)),
        "on" if matches!(list, "tests" | "versions" | "talks") => {
            Some(time::weekday_date(text, read::<NaiveDate>(value)?))
        }
        "review_on" | "due_on" | "valid_from" | "valid_to" | "verified_on" | "failed_on" | "valid_until"
        | "first" | "last" | "agreed_on" | "answer_by" | "assessed_on" | "erase_on" | "decided_on" => {
            Some(time::weekday_date(text, read::<NaiveDate>(value)?))
        }
        "created_at" | "started_at" | "outage_began_at" | "adapted_at" | "at" | "entered_at"
        | "offered_at" | "closed_at" | "confirmed_at" | "moves_at" | "made_at" | "clock" | "due"
        | "erased_at" | "given_at" | "began_at" | "ended_at" | "opened_at" | "sent_at" | "read_at"
        | "alarm_at" | "printed_at" | "noted_at" | "first_contact_at" | "first_on_site_at" | "came_at"
        | "left_at" | "typed_at" | "written_at" | "passed_at" => {
            Some(instant(text, read::<DateTime<Utc>>(value)?))
        }
        "start" | "end" => Some(wall_clock(text, read::<NaiveDateTime>(value)?)),
        "from" | "until" if list == "pauses" => Some(instant(text, read::<DateTime<Utc>>(value)?)),
        "from" if kind == Kind::Proposal => record(text, library, Kind::Unit, value),
        "from" | "to" if matches!(list, "needs" | "weekly") => Some(time::time(read::<NaiveTime>(value)?)),
        "day_break" | "night_from" | "night_to" | "short_from" => Some(time::time(read::<NaiveTime>(value)?)),
        "asked_at" => Some(instant(text, read::<DateTime<Utc>>(value)?)),
        "month" | "return_month" => record_month(text, library, value),
        // Only that something was written, never what.
        "heading" | "text" if kind == Kind::ConfidentialPart => Some(text.value_confidential()),
        "erased" => Some(text.layer_b()),
        "shift" | "return_shift" => Some(text.value_shift()),
        "taken" => Some(text.value_offer()),
        "period" => Some(text.value_special_period()),
        "rule_set" => record(text, library, Kind::RuleSet, value),
        "unit" | "successor" | "from_unit" | "to_unit" => record(text, library, Kind::Unit, value),
        "device" => Some(text.value_device()),
        "role" if kind == Kind::CallList && list == "role" => record(text, library, Kind::Role, value),
        "role" if matches!(list, "needs" | "shifts" | "replaced" | "wanted") => {
            record(text, library, Kind::Role, value)
        }
        "roles" => record(text, library, Kind::Role, value),
        "call_list" => record(text, library, Kind::CallList, value),
        "premises" => record(text, library, Kind::Premises, value),
        "owed" => Some(super::supporting::owed_by_id(text, library, value.as_str()?)),
        "person" => record(text, library, Kind::Person, value),
        "plan" | "plans" | "template" => record(text, library, Kind::Plan, value),
        "incident" => record(text, library, Kind::Incident, value),
        "roster" => record(text, library, Kind::Roster, value),
        "routine" => record(text, library, Kind::Routine, value),
        "baton" => record(text, library, Kind::Baton, value),
        "handover" | "gives_back" => record(text, library, Kind::Handover, value),
        "origin" if kind == Kind::Task => record(text, library, Kind::Handover, value),
        "task" => record(text, library, Kind::Task, value),
        "homonyms" | "related" | "broader" | "replaced_by" | "concept" => {
            record(text, library, Kind::Concept, value)
        }
        "only_in" | "of" => Kind::ALL
            .iter()
            .find_map(|kind| record(text, library, *kind, value)),
        "follows" | "also" => Some(text.value_earlier_holder()),
        "body" => Some(text.value_whole_plan()),
        "content" => Some(logged(text, value)),
        "log" => record(text, library, Kind::Log, value),
        "seen" | "before" => Some(seen(text, value)),
        "part" => Some(text.value_part_of_plan()),
        "activation" => record(text, library, Kind::Activation, value),
        "origin" | "adapted_from" if list != "origin" => Some(text.value_from_template()),
        _ => word(text, kind, list, key, value),
    }
}

/// What a template's part said.
fn seen(text: &Text, value: &Value) -> String {
    let part: Option<Part> = value
        .as_str()
        .and_then(|sealed| serde_json::from_str(sealed).ok())
        .flatten();
    part.map_or_else(|| text.value_empty(), |part| part.text().to_owned())
}

/// What an entry of a log says.
fn logged(text: &Text, value: &Value) -> String {
    let said: Option<Said> = value
        .as_str()
        .and_then(|content| serde_json::from_str(content).ok());
    said.map_or_else(
        || text.value_empty(),
        |said| joined(&[&instant(text, said.at), &said.kind.name(text), &said.text]),
    )
}

/// A code as its word.
fn word(text: &Text, kind: Kind, list: &str, key: &str, value: &Value) -> Option<String> {
    match (key, kind) {
        ("kind", Kind::Binder) => named::<BinderKind>(text, value),
        ("kind", Kind::Unit) => named::<UnitKind>(text, value),
        ("kind", Kind::Plan | Kind::CoreTask) => named::<DependencyKind>(text, value),
        ("kind", Kind::Routine | Kind::Handover) => named::<FieldKind>(text, value),
        ("section", Kind::Routine | Kind::Handover) => named::<Section>(text, value),
        ("how", Kind::Task) => named::<Ending>(text, value),
        ("step", Kind::SupportEffort) => named::<SupportStep>(text, value),
        ("what", Kind::SupportEffort) => named::<Counted>(text, value),
        ("outcome", Kind::SupportEffort) => named::<TalkOutcome>(text, value),
        ("level", Kind::SupportEffort) => Some(super::supporting::level(text, value.as_str()?)),
        ("verified", _) => named::<Verified>(text, value),
        ("kind", Kind::Premises) => named::<PremisesKind>(text, value),
        ("supports_term" | "supports_definition", _) => named::<Support>(text, value),
        ("failed" | "on", _) => named::<Failure>(text, value),
        ("standing", _) => named::<Standing>(text, value),
        ("secrecy", _) => named::<Secrecy>(text, value),
        ("key", _) if list == "sections" => named::<SectionKey>(text, value),
        ("choice", Kind::Plan) => named::<Choice>(text, value),
        ("bracket", _) => named::<Bracket>(text, value),
        ("called_112", _) => named::<Called112>(text, value),
        ("state", _) if list == "escalations" => named::<EscalationState>(text, value),
        ("allows", _) => named::<Documented>(text, value),
        ("layer", _) => named::<Layer>(text, value),
        ("reason_kind", _) => named::<ErasureGround>(text, value),
        ("result", _) => named::<GoalResult>(text, value),
        ("state", _) if list == "returns" => named::<ReturnState>(text, value),
        ("state", _) => named::<StepState>(text, value),
        ("weight", _) => named::<Weight>(text, value),
        ("answer", Kind::Proposal) => named::<Proposed>(text, value),
        ("form", _) => named::<DutyForm>(text, value),
        ("days", Kind::Roster | Kind::Person) => named::<DayKind>(text, value),
        ("class", _) => named::<DayClass>(text, value),
        ("stage", Kind::Concept) => named::<ConceptStage>(text, value),
        ("stage", Kind::Swap) => named::<SwapStage>(text, value),
        ("test", Kind::RuleSet) => named::<RuleTest>(text, value),
        ("spent", _) => named::<WeeklyUse>(text, value),
        ("sequence", _) => named::<CallSequence>(text, value),
        ("outcome", _) => named::<CallOutcome>(text, value),
        ("stage", _) => named::<Stage>(text, value),
        ("language", _) => named::<TermLanguage>(text, value),
        ("status", Kind::Concept) => named::<TermStatus>(text, value),
        ("partner", _) => named::<Partner>(text, value),
        _ => None,
    }
}

fn object(text: &Text, library: &Library, kind: Kind, path: &[&str], value: &Value) -> String {
    let keys = plain_keys(path);
    let key = keys.last().copied().unwrap_or_default();
    if kind.lists().contains(&key) && keys.len() == 1 {
        return if path.len() == 1 {
            item::summaries(text, library, kind, key, value)
        } else {
            item::summary(text, library, kind, key, value)
        };
    }
    let known = match key {
        "origin" => read::<Origin>(value)
            .map(|origin| text.value_date_time(origin.title, instant(text, origin.adapted_at))),
        "ended" => {
            read::<Ended>(value).map(|ended| joined(&[&instant(text, ended.at), &ended.by.name, &ended.note]))
        }
        "given" => read::<Given>(value).map(|given| joined(&[&instant(text, given.at), &given.by.name])),
        "settled" | "done" | "evaluated" => {
            read::<Settled>(value).map(|one| joined(&[&instant(text, one.at), &one.by.name, &one.note]))
        }
        "parts" | "sheets" if kind == Kind::Printout => value["title"].as_str().map(str::to_owned),
        "rule" => read::<Rule>(value).map(|rule| rule_words(text, rule)),
        "by" | "created_by" | "started_by" | "opened_by" | "sent_by" | "read_by" | "from" | "to" => Some(
            joined(&["name", "role", "phone"].map(|key| value[key].as_str().unwrap_or_default())),
        ),
        _ => None,
    };
    known.unwrap_or_else(|| fields(text, library, kind, path, value))
}

/// An object that has no words of its own: its fields, one after another.
fn fields(text: &Text, library: &Library, kind: Kind, path: &[&str], object: &Value) -> String {
    let fields = object.as_object().into_iter().flatten();
    let words: Vec<_> = fields
        .map(|(key, value)| {
            let path: Vec<_> = path.iter().copied().chain([key.as_str()]).collect();
            let words = self::value(text, library, kind, &path, value);
            text.change_field(field_name(text, kind, &path), words)
        })
        .collect();
    words.join(", ")
}

fn read<T: DeserializeOwned>(value: &Value) -> Option<T> {
    serde_json::from_value(value.clone()).ok()
}

fn named<T: Named + DeserializeOwned>(text: &Text, value: &Value) -> Option<String> {
    read::<T>(value).map(|one| one.name(text))
}

fn joined(parts: &[&str]) -> String {
    let parts: Vec<_> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

fn instant(text: &Text, at: DateTime<Utc>) -> String {
    wall_clock(text, zone::local(at))
}

fn wall_clock(text: &Text, at: NaiveDateTime) -> String {
    text.value_date_time(time::weekday_date(text, at.date()), time::time(at))
}

/// The title of the record with an id.
fn record(text: &Text, library: &Library, kind: Kind, value: &Value) -> Option<String> {
    let id = value.as_str()?.parse().ok()?;
    let found = library.any(RecordRef::new(kind, id));
    Some(found.map_or_else(|| text.value_gone(), |record| record.title()))
}

/// The month of shifts with an id: "december 2026".
fn record_month(text: &Text, library: &Library, value: &Value) -> Option<String> {
    let month = library.get(value.as_str()?.parse::<Id<RosterMonth>>().ok()?);
    let first = month.and_then(|month| NaiveDate::from_ymd_opt(month.year, month.month, 1));
    Some(first.map_or_else(
        || text.value_gone(),
        |first| format!("{} {}", time::month(text, first), first.year()),
    ))
}

fn rule_words(text: &Text, rule: Rule) -> String {
    // Any leap year has every day of every month.
    let month = |month: u32| {
        NaiveDate::from_ymd_opt(2024, month, 1).map_or_else(String::new, |date| time::month(text, date))
    };
    let weekday =
        |number: u8| Weekday::try_from(number).map_or_else(|_| String::new(), |day| time::weekday(text, day));
    match rule {
        Rule::Fixed { month: of, day } => text.value_rule_fixed(day, month(of)),
        Rule::Easter { days: 0 } => text.value_rule_easter(),
        Rule::Easter { days } if days > 0 => text.value_rule_after_easter(days),
        Rule::Easter { days } => text.value_rule_before_easter(-days),
        Rule::Weekday {
            weekday: nth,
            month: of,
            day,
        } => text.value_rule_weekday(weekday(nth), day, month(of)),
        Rule::BeforeWeekday {
            weekday: nth,
            month: of,
            day,
            days,
        } => text.value_rule_before(days, text.value_rule_weekday(weekday(nth), day, month(of))),
    }
}
