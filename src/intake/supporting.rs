//! Crisis support out: the figures of every effort as a table, and the call list that a level asks for.

use chrono::{DateTime, Utc};

use crate::content;
use crate::domain::call_list::Wanted;
use crate::domain::support::care::{deployed, due};
use crate::domain::support::{Counted, Measure, SupportEffort, call_list};
use crate::domain::{Author, CallList, Library, Role, zone};
use crate::format::export::{Column, ColumnKind, Sheet, Value};
use crate::phrase::{Named, supporting};
use crate::text::Text;

/// A call list with as many as the level asks for.
pub fn support_calling(
    library: &Library,
    effort: &SupportEffort,
    by: &Author,
    now: DateTime<Utc>,
    mint: impl FnMut() -> [u8; 10],
) -> CallList {
    let levels = content::support_levels();
    let key = effort.level().map_or("", |one| one.level.as_str());
    let role = library.all::<Role>().find(|role| role.name == levels.role);
    let wanted = Wanted {
        role: role.map(|role| role.id),
        competence: String::new(),
        count: levels.helpers(key),
    };
    call_list(library, effort, wanted, (by, now), mint)
}

/// Every effort with its figures: no name of anybody, not even of who rang.
pub fn support_sheet(library: &Library, text: &Text) -> Sheet {
    let mut columns = vec![
        Column::new(text.title(), 30.0, ColumnKind::Text),
        Column::new(text.field_support_effort_alarm_at(), 17.0, ColumnKind::DateTime),
        Column::new(text.support_sheet_closed(), 17.0, ColumnKind::DateTime),
        Column::new(text.support_levels_head(), 14.0, ColumnKind::Text),
    ];
    let number = |title: String| Column::new(title, 14.0, ColumnKind::Number);
    columns.extend(Measure::ALL.map(|one| number(one.name(text))));
    columns.extend(Counted::ALL.map(|one| number(one.name(text))));
    columns.push(number(text.support_sheet_helpers()));
    columns.push(number(text.support_sheet_talks_owed()));
    let rows = library.all::<SupportEffort>().map(|one| {
        let when = |at: DateTime<Utc>| Value::DateTime(zone::local(at));
        let mut row = vec![
            one.title.as_str().into(),
            when(one.alarm_at),
            one.closed
                .as_ref()
                .map_or(Value::Empty, |closing| when(closing.at)),
            supporting::level_now(text, one).into(),
        ];
        row.extend(Measure::ALL.map(|what| {
            one.minutes(what)
                .map_or(Value::Empty, |n| Value::Number(n as f64))
        }));
        row.extend(Counted::ALL.map(|what| Value::Number(one.sum(what, None) as f64)));
        row.push(Value::Number(deployed(one, library).len() as f64));
        let left = due(one, library);
        let left = left.iter().filter(|due| !due.is_settled()).count();
        row.push(Value::Number(left as f64));
        row
    });
    Sheet {
        title: text.support_sheet_title(),
        columns,
        rows: rows.collect(),
    }
}
