//! What is written as Word, LibreOffice, Markdown and JSON and read back is the same plan.

use chrono::{DateTime, NaiveDate, Utc};
use krisparm::content;
use krisparm::domain::plan::{
    Bracket, Dependency, DependencyKind, Escalation, Failure, Plan, Return, Secrecy, Section, SectionKey,
    Standing, Step,
};
use krisparm::domain::sum::{Factor, Sum};
use krisparm::domain::{Id, Items, Library};
use krisparm::intake::plan::{Draft, Format, Made, Outgoing, from_json};
use krisparm::phrase::Named;
use krisparm::text::{Language, Text};
use proptest::prelude::*;

const DOCUMENTS: [Format; 3] = [Format::Docx, Format::Odt, Format::Markdown];

fn text() -> Text {
    Text::new(Language::Swedish)
}

fn written(plan: &Plan, format: Format) -> Vec<u8> {
    let made = Made {
        board: "Socialnämnden i Exempelköping",
        now: DateTime::<Utc>::UNIX_EPOCH,
    };
    let outgoing = Outgoing::new(&text(), &Library::default(), plan, &made);
    outgoing.bytes(format).expect("a file")
}

fn back(plan: &Plan, format: Format) -> Draft {
    let bytes = written(plan, format);
    match format {
        Format::Json => from_json(&bytes, &Library::default(), &text(), super::ids()).expect("a plan"),
        _ => super::drafted(&bytes, &format!("plan.{}", format.ending())),
    }
}

/// A text with each run of spaces as one, which no format keeps in every place.
fn squashed(text: &str) -> String {
    let line = |line: &str| {
        let indent = line.len() - line.trim_start_matches(' ').len();
        format!(
            "{}{}",
            " ".repeat(indent),
            line.split_whitespace().collect::<Vec<_>>().join(" ")
        )
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

type Sections = Vec<(SectionKey, String, String, [bool; 2])>;
type Steps = Vec<(Bracket, String, String, String, [Option<u32>; 3])>;
type Needs = Vec<(String, DependencyKind, String, Option<Failure>)>;

fn parts(plan: &Plan) -> (Sections, Steps, Needs) {
    let mut sections: Sections = plan
        .sections
        .iter()
        .map(|(_, one)| {
            (
                one.key,
                squashed(&one.title),
                squashed(&one.text),
                [one.annex, one.restricted],
            )
        })
        .collect();
    // A page has the annexes last.
    sections.sort_by_key(|section| section.3[0]);
    let mut steps: Steps = plan
        .steps
        .iter()
        .map(|(_, one)| {
            let words = [&one.role, &one.text, &one.reason].map(|words| squashed(words));
            let [role, text, reason] = words;
            let minutes = [one.best_minutes, one.minutes, one.worst_minutes];
            (one.bracket, role, text, reason, minutes)
        })
        .collect();
    // A page has the steps by their time.
    steps.sort_by_key(|step| step.0);
    let needs = plan
        .dependencies
        .iter()
        .map(|(_, one)| (squashed(&one.name), one.kind, squashed(&one.note), one.on));
    (sections, steps, needs.collect())
}

/// Escalations, sums and returns, as lines.
fn rows(plan: &Plan) -> Vec<String> {
    let escalations = plan
        .escalations
        .iter()
        .map(|(_, one)| format!("{} {} {}", one.after_minutes, one.to, one.text));
    let sums = plan
        .sums
        .iter()
        .map(|(_, one)| format!("{} {} {} {:?}", one.title, one.unit, one.source, one.factors));
    let returns = plan
        .returns
        .iter()
        .map(|(_, one)| format!("{} {} {}", one.what, one.place, one.role));
    escalations
        .chain(sums)
        .chain(returns)
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

fn assert_same(plan: &Plan, format: Format) {
    let Draft { plan: back, .. } = back(plan, format);
    let name = format.ending();
    assert_eq!(squashed(&back.title), squashed(&plan.title), "{name}");
    let ((sections, steps, needs), (sections_back, steps_back, needs_back)) = (parts(plan), parts(&back));
    assert_eq!(sections_back, sections, "{name}");
    assert_eq!(steps_back, steps, "{name}");
    assert_eq!(needs_back, needs, "{name}");
    assert_eq!(rows(&back), rows(plan), "{name}");
    let figures = |plan: &Plan| {
        (
            plan.failed.clone(),
            squashed(&plan.owner),
            plan.tolerable_outage_minutes,
            plan.recovery_target_minutes,
            squashed(&plan.minimum_level),
            plan.secrecy,
            plan.review_on,
            plan.review_months,
            squashed(&plan.source),
        )
    };
    assert_eq!(figures(&back), figures(plan), "{name}");
    assert_eq!(back.standing, Standing::Local);
}

/// Pieces of text that some format could take for something else.
const TOKENS: [&str; 40] = [
    "å",
    "ÄÖ",
    "ord",
    "\"x\"",
    "'y'",
    "<b>",
    "&",
    "&amp;",
    "a|b",
    "|",
    "- ",
    "* ",
    "#",
    "1. ",
    "12)",
    "[x]",
    "[ ]",
    "\\",
    "`kod`",
    "_u_",
    "**f**",
    "~~",
    "---",
    "===",
    ">",
    "+",
    "\t",
    "https://exempel.se/?a=b&c=d",
    "![a](b)",
    "Åtgärd",
    "Ansvarig",
    "😀",
    "{",
    "}",
    ":--",
    "<!-- -->",
    "Första timmen",
    "Beroenden",
    "(10 min)",
    "Chef: ",
];

fn line() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(TOKENS.to_vec()), 1..6)
        .prop_map(|tokens| tokens.join(" ").trim().to_owned())
        .prop_filter("a line has a sign", |line| !line.is_empty())
}

/// Lines, empty lines between them, lists in which no level is skipped, and rows.
fn body() -> impl Strategy<Value = String> {
    let one = (line(), 0_usize..6, 0_usize..4);
    prop::collection::vec(one, 0..7).prop_map(|lines| {
        let (mut out, mut depth) = (Vec::new(), None);
        for (line, kind, deep) in lines {
            match kind {
                0 if !out.is_empty() => out.push(format!("\n{line}")),
                1 | 2 => {
                    let deepest = depth.map_or(0, |depth: usize| depth + 1);
                    let at = deep.min(deepest);
                    let words = line.trim_start_matches("- ");
                    let boxed = if deep == 3 { "[ ] " } else { "" };
                    out.push(format!("{}- {boxed}{words}", "  ".repeat(at)));
                    depth = Some(at);
                    continue;
                }
                3 => out.push(format!(
                    "a | {} | c\nd | e | f",
                    line.replace(" | ", " ").replace('|', "/")
                )),
                _ => out.push(line),
            }
            depth = None;
        }
        let text = out.join("\n");
        // A line of the tokens may itself be an item, which no writer indents without one above it.
        text.trim().to_owned()
    })
}

fn section() -> impl Strategy<Value = Section> {
    let keys = SectionKey::MODEL.into_iter().chain([SectionKey::Own]);
    let keys: Vec<SectionKey> = keys.collect();
    let section = (
        prop::sample::select(keys),
        prop::option::of(line()),
        body(),
        any::<[bool; 2]>(),
    );
    section.prop_map(|(key, title, text, [annex, restricted])| Section {
        title: title.unwrap_or_default(),
        text,
        annex,
        restricted,
        ..Section::new(key)
    })
}

fn step() -> impl Strategy<Value = Step> {
    let words = prop::collection::vec(line(), 1..4).prop_map(|lines| lines.join("\n"));
    let maybe = prop_oneof![Just(String::new()), line()];
    let minutes = prop::array::uniform3(prop::option::of(0_u32..5_000));
    let step = (0_usize..5, maybe.clone(), words, maybe, minutes);
    step.prop_map(
        |(bracket, role, text, reason, [best_minutes, minutes, worst_minutes])| Step {
            role,
            text,
            reason,
            minutes,
            best_minutes,
            worst_minutes,
            ..Step::new(Bracket::ALL[bracket])
        },
    )
}

fn escalation() -> impl Strategy<Value = Escalation> {
    (0_u32..10_000, line(), line()).prop_map(|(after_minutes, to, text)| Escalation {
        after_minutes,
        to,
        text,
        origin: None,
    })
}

fn sum() -> impl Strategy<Value = Sum> {
    let value = || prop::option::of((0_u32..100_000).prop_map(|value| f64::from(value) / 8.0));
    let factor = (line(), line(), value(), value()).prop_map(|(name, unit, value, upper)| Factor {
        name,
        unit,
        value,
        upper,
    });
    (line(), line(), prop::collection::vec(factor, 0..4), line()).prop_map(
        |(title, unit, factors, source)| Sum {
            title,
            unit,
            factors,
            source,
            origin: None,
        },
    )
}

fn put_back() -> impl Strategy<Value = Return> {
    (line(), line(), line()).prop_map(|(what, place, role)| Return {
        what,
        place,
        role,
        origin: None,
    })
}

fn dependency() -> impl Strategy<Value = Dependency> {
    let kinds = vec![
        DependencyKind::Internal,
        DependencyKind::External,
        DependencyKind::Supplier,
    ];
    let on = prop::option::of(prop::sample::select(Failure::ALL.to_vec()));
    (
        line(),
        prop::sample::select(kinds),
        prop_oneof![Just(String::new()), line()],
        on,
    )
        .prop_map(|(name, kind, note, on)| Dependency {
            name,
            kind,
            note,
            on,
            origin: None,
        })
}

fn items<T>(all: Vec<T>) -> Items<T> {
    all.into_iter()
        .enumerate()
        .map(|(at, one)| (Id::of_name("item", &at.to_string()), one))
        .collect()
}

fn plan() -> impl Strategy<Value = Plan> {
    let parts = (
        prop::collection::vec(section(), 0..5),
        prop::collection::vec(step(), 0..8),
        prop::collection::vec(dependency(), 0..3),
        prop::collection::vec(escalation(), 0..3),
        prop::collection::vec(sum(), 0..3),
        prop::collection::vec(put_back(), 0..3),
    );
    let figures = (
        prop::sample::subsequence(Failure::ALL.to_vec(), 0..4),
        prop::option::of(0_u32..100_000),
        prop::option::of(0_u32..100_000),
        prop_oneof![Just(String::new()), line()],
        any::<bool>(),
        prop::option::of(0_u32..40_000),
    );
    (line(), line(), parts, figures).prop_map(|(title, owner, parts, figures)| {
        let (sections, steps, needs, escalations, sums, returns) = parts;
        let mut plan = Plan::new(Id::of_name("plan", "prov"), Standing::Local, title);
        plan.owner = owner;
        plan.sections = items(sections);
        plan.steps = items(steps);
        plan.dependencies = items(needs);
        plan.escalations = items(escalations);
        plan.sums = items(sums);
        plan.returns = items(returns);
        let (failed, tolerable, target, level, open, review) = figures;
        plan.failed = failed;
        plan.tolerable_outage_minutes = tolerable;
        plan.recovery_target_minutes = target;
        plan.minimum_level = level;
        plan.secrecy = if open { Secrecy::Open } else { Secrecy::Restricted };
        plan.review_on = review.and_then(|days| {
            NaiveDate::from_num_days_from_ce_opt(730_000 + i32::try_from(days).unwrap_or(0))
        });
        plan
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    #[test]
    fn a_plan_sent_as_a_document_comes_back_the_same(plan in plan()) {
        for format in DOCUMENTS {
            assert_same(&plan, format);
        }
    }

    #[test]
    fn a_plan_sent_as_json_comes_back_exactly(plan in plan()) {
        let back = back(&plan, Format::Json).plan;
        prop_assert_ne!(back.id, plan.id);
        prop_assert_eq!(Plan { id: plan.id, ..back }, plan);
    }
}

#[test]
fn every_shipped_template_comes_back_the_same_from_every_format() {
    for plan in content::plans() {
        for format in DOCUMENTS {
            assert_same(&plan, format);
        }
    }
}

#[test]
fn what_stands_in_a_document_about_its_approval_is_listed_and_not_taken_over() {
    let plan = Plan::new(Id::of_name("plan", "1"), Standing::Local, "Elavbrott");
    for format in DOCUMENTS {
        let draft = back(&plan, format);
        let status = krisparm::domain::plan::PlanStatus::Draft.name(&text());
        assert!(
            draft.rest.iter().any(|one| one.text.contains(&status)),
            "{}: {:?}",
            format.ending(),
            draft.rest
        );
        assert!(draft.plan.approvals.is_empty());
    }
}

#[test]
fn json_of_something_else_is_no_plan() {
    for words in ["[]", "{}", "{\"kind\":\"person\"}", "{\"kind\":\"plan\"}", "hej"] {
        let read = from_json(words.as_bytes(), &Library::default(), &text(), super::ids());
        assert!(read.is_err(), "{words}");
    }
}

#[test]
fn an_open_extract_sends_nothing_that_is_restricted_and_says_how_much_is_left_out() {
    let mut plan = Plan::new(Id::of_name("plan", "1"), Standing::Local, "Elavbrott");
    plan.secrecy = Secrecy::Restricted;
    let made = Made {
        board: "",
        now: DateTime::<Utc>::UNIX_EPOCH,
    };
    let extract = |plan: &Plan| Outgoing::open_extract(&text(), &Library::default(), plan, &made);
    assert!(extract(&plan).is_none(), "nobody has said what is restricted");
    let section = |words: &str, restricted| Section {
        text: words.into(),
        restricted,
        ..Section::new(SectionKey::Own)
    };
    plan.sections = items(vec![section("för alla", false), section("portkoden", true)]);
    let outgoing = extract(&plan).expect("an extract");
    for format in [Format::Markdown, Format::Json] {
        let sent = String::from_utf8(outgoing.bytes(format).expect("bytes")).expect("text");
        assert!(sent.contains("för alla") && !sent.contains("portkoden"), "{sent}");
    }
    let page = String::from_utf8(outgoing.bytes(Format::Markdown).expect("bytes")).expect("text");
    assert!(page.contains(&text().plans_extract_left_out(1)), "{page}");
}
