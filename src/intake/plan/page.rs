//! A plan laid out as a page for people who have no Krispärm, whose headings have names by which it is read back.

use chrono::{DateTime, NaiveDate, Utc};

use super::figures;
use super::parts::Part;
use crate::domain::adaptation::{Why, choices};
use crate::domain::plan::{Bracket, Plan, Section, SectionKey, Standing, Step};
use crate::domain::{Library, zone};
use crate::format::document::NAME;
use crate::format::page::{Heading, Page, Piece, Table};
use crate::phrase::{self, Named};
use crate::text::{Language, Text, time};

/// The name of a plan's title.
pub const PLAN: &str = "plan";
const STEPS: &str = "steps";
const ANNEXES: &str = "annexes";
const SECTION: &str = "section_";
const ANNEX: &str = "annex_";
/// Short: Word takes no longer name than 40 signs.
const RESTRICTED: &str = "r_";
const BRACKET: &str = "bracket_";

/// What a heading's name says it stands over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name {
    Section {
        key: SectionKey,
        annex: bool,
        restricted: bool,
    },
    Steps,
    Bracket(Bracket),
    Part(Part),
    Annexes,
}

/// When and for whom a page is made.
#[derive(Debug, Clone)]
pub struct Made<'a> {
    /// The board whose binder it is from.
    pub board: &'a str,
    pub now: DateTime<Utc>,
}

/// What a heading's name means. A number at its end only makes it the only one of its kind.
pub fn named(name: &str) -> Option<Name> {
    let digits = name.trim_end_matches(|sign: char| sign.is_ascii_digit());
    let name = digits.strip_suffix('_').unwrap_or(name);
    let key = |words: &str| {
        let keys = SectionKey::MODEL.into_iter().chain([SectionKey::Own]);
        keys.into_iter().find(|key| key_name(*key) == words)
    };
    let (restricted, section) = match name.strip_prefix(RESTRICTED) {
        Some(section) => (true, section),
        None => (false, name),
    };
    for (prefix, annex) in [(SECTION, false), (ANNEX, true)] {
        if let Some(words) = section.strip_prefix(prefix) {
            return key(words).map(|key| Name::Section {
                key,
                annex,
                restricted,
            });
        }
    }
    if let Some(words) = name.strip_prefix(BRACKET) {
        let found = Bracket::ALL.into_iter().find(|one| bracket_name(*one) == words);
        return found.map(Name::Bracket);
    }
    match name {
        STEPS => Some(Name::Steps),
        ANNEXES => Some(Name::Annexes),
        _ => Part::ALL
            .into_iter()
            .find(|part| part.name() == name)
            .map(Name::Part),
    }
}

const fn key_name(key: SectionKey) -> &'static str {
    match key {
        SectionKey::Purpose => "purpose",
        SectionKey::Trigger => "trigger",
        SectionKey::CoreTasks => "core_tasks",
        SectionKey::Vulnerable => "vulnerable",
        SectionKey::Dependencies => "dependencies",
        SectionKey::Fallback => "fallback",
        SectionKey::Equipment => "equipment",
        SectionKey::Roles => "roles",
        SectionKey::Communication => "communication",
        SectionKey::Escalation => "escalation",
        SectionKey::Resources => "resources",
        SectionKey::ReturnToNormal => "return_to_normal",
        SectionKey::Own => "own",
    }
}

const fn bracket_name(bracket: Bracket) -> &'static str {
    match bracket {
        Bracket::FirstHour => "first_hour",
        Bracket::ToFourHours => "to_four_hours",
        Bracket::ToOneDay => "to_one_day",
        Bracket::OverOneDay => "over_one_day",
        Bracket::OverThreeDays => "over_three_days",
    }
}

/// The page: figures, steps by time, sections, what the plan depends on. Of an extract, which leaves out so many
/// sections, the figures are those of the whole plan.
pub fn page(
    text: &Text,
    library: &Library,
    plan: &Plan,
    extract: Option<(&Plan, usize)>,
    made: &Made<'_>,
) -> Page {
    let today = zone::local(made.now).date();
    let mut facts = facts(text, library, plan, today);
    if let Some((_, left_out)) = extract {
        let row = vec![text.plans_extract(), text.plans_extract_left_out(left_out)];
        facts.rows.insert(0, row);
    }
    let mut page = Page {
        title: plan.title.clone(),
        name: format!("{NAME}{PLAN}"),
        language: match text.language() {
            Language::Swedish => "sv-SE",
            Language::English => "en-GB",
        },
        footer: footer(text, plan, made),
        pieces: vec![Piece::Table(facts)],
    };
    let plan = extract.map_or(plan, |(extract, _)| extract);
    let mut writer = Writer {
        pieces: &mut page.pieces,
        headings: 0,
    };
    writer.steps(text, plan);
    let (annexes, body): (Vec<_>, Vec<_>) = plan
        .sections
        .iter()
        .map(|(_, section)| section)
        .partition(|section| section.annex);
    for section in body {
        writer.section(text, section, 1);
    }
    for part in Part::ALL {
        writer.part(text, plan, part);
    }
    if !annexes.is_empty() {
        writer.heading(1, text.plan_page_annexes(), ANNEXES);
    }
    for section in annexes {
        writer.section(text, section, 2);
    }
    page
}

struct Writer<'a> {
    pieces: &'a mut Vec<Piece>,
    headings: usize,
}

impl Writer<'_> {
    fn heading(&mut self, level: usize, words: String, name: &str) {
        self.headings += 1;
        self.pieces.push(Piece::Heading(Heading {
            level,
            words,
            name: format!("{NAME}{name}_{}", self.headings),
        }));
    }

    fn section(&mut self, text: &Text, section: &Section, level: usize) {
        let words = match (section.key, section.title.trim()) {
            (SectionKey::Own, "") => text.plans_no_heading(),
            (key, "") => key.name(text),
            (_, title) => title.to_owned(),
        };
        let restricted = if section.restricted { RESTRICTED } else { "" };
        let kind = if section.annex { ANNEX } else { SECTION };
        self.heading(
            level,
            words,
            &format!("{restricted}{kind}{}", key_name(section.key)),
        );
        self.pieces.extend(crate::format::page::pieces_of(&section.text));
    }

    fn steps(&mut self, text: &Text, plan: &Plan) {
        if plan.steps.is_empty() {
            return;
        }
        self.heading(1, text.plans_steps(), STEPS);
        for bracket in Bracket::ALL {
            let steps = plan.steps.iter().map(|(_, step)| step);
            let rows: Vec<_> = steps
                .filter(|step| step.bracket == bracket)
                .map(|step| step_row(text, step))
                .collect();
            if rows.is_empty() {
                continue;
            }
            self.heading(
                2,
                bracket.name(text),
                &format!("{BRACKET}{}", bracket_name(bracket)),
            );
            let columns = vec![
                ("☐".to_owned(), 5),
                (text.plan_page_action(), 38),
                (text.plan_page_role(), 20),
                (text.plan_page_time(), 12),
                (text.plan_page_reason(), 25),
            ];
            self.pieces.push(Piece::Table(Table::headed(columns, rows)));
        }
    }

    fn part(&mut self, text: &Text, plan: &Plan, part: Part) {
        let rows = part.rows(text, plan);
        if !rows.is_empty() {
            self.heading(1, part.heading(text), part.name());
            self.pieces
                .push(Piece::Table(Table::headed(part.columns(text), rows)));
        }
    }
}

fn step_row(text: &Text, step: &Step) -> Vec<String> {
    vec![
        "☐".to_owned(),
        step.text.clone(),
        step.role.clone(),
        super::span(text, step),
        step.reason.clone(),
    ]
}

fn facts(text: &Text, library: &Library, plan: &Plan, today: NaiveDate) -> Table {
    let status = match plan.standing {
        Standing::Template => plan.standing.name(text),
        Standing::Local => plan.status(today).name(text),
    };
    let status = match plan.last_approval() {
        Some(approval) => text.cli_plan_approved_by(
            status,
            approval.version,
            approval.by.name.as_str(),
            time::weekday_date(text, zone::local(approval.at).date()),
        ),
        None => status,
    };
    let rows = std::iter::once((text.status(), status))
        .chain(undecided(text, library, plan).map(|parts| (text.plan_page_undecided(), parts)))
        .chain(figures::write(text, library, plan))
        .map(|(name, value)| vec![name, value])
        .collect();
    Table {
        header: None,
        widths: vec![30, 70],
        rows,
        spaced: false,
    }
}

/// How many choices against the template wait, and which of them are more than a confirmation; none where none waits.
pub fn undecided(text: &Text, library: &Library, plan: &Plan) -> Option<String> {
    let open = choices(library, plan);
    let (pending, changed): (Vec<_>, Vec<_>) = open.iter().partition(|open| open.why == Why::Pending);
    let names = changed.iter().filter_map(|open| {
        let part = open.theirs.as_ref().or(open.ours.as_ref())?;
        Some(text.change_field(open.why.name(text), phrase::part_name(text, part)))
    });
    let words: Vec<_> = std::iter::once(text.plan_page_pending(pending.len()))
        .filter(|_| !pending.is_empty())
        .chain(names)
        .collect();
    (!words.is_empty()).then(|| words.join("; "))
}

fn footer(text: &Text, plan: &Plan, made: &Made<'_>) -> String {
    let version = plan.last_approval().map_or_else(
        || text.plan_page_never_approved(),
        |approval| {
            let on = time::weekday_date(text, zone::local(approval.at).date());
            text.plan_page_version(approval.version, on)
        },
    );
    let exported = text.plan_page_exported(time::weekday_date(text, zone::local(made.now).date()));
    [made.board, &version, &exported]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ")
}
