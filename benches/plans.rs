//! Many plans in one binder: every key press of a search in the list, every filter, and an edit, each until its picture is
//! laid out. Beside it SQLite looking for the same words in a table of the same plans.

#[path = "support.rs"]
mod support;

use iced::Size;
use iced_test::Simulator;
use krisparm::app::context::Context;
use krisparm::app::screen::plans::{Message, Plans, list};
use krisparm::domain::plan::{Approval, Failure};
use krisparm::domain::situation::findings;
use krisparm::domain::{Id, Library, Plan};
use krisparm::text::{Language, Text};
use rusqlite::Connection;
use support::*;

fn main() {
    let plans = size("PLANS", 5_000);
    let mut random = Random(6);
    let mut library = Library::default();
    for n in 0..plans {
        let mut plan = plan(n, 20, &mut random);
        plan.failed = vec![Failure::ALL[n % Failure::ALL.len()]];
        if n % 2 == 0 {
            let id = Id::<Approval>::of_name("approval", &n.to_string());
            plan.approve(id, by(), now(), now().date_naive(), String::new());
        }
        library.put(plan.into(), now(), false);
    }
    let sqlite = table(&library);
    let text = Text::new(Language::Swedish);
    let mut screen = Plans::new();
    let me = by();
    macro_rules! ctx {
        () => {
            Context {
                glass: krisparm::app::glass::Glass::blind(),
                library: &library,
                text: &text,
                now: now(),
                me: &me,
                entropy,
                width: 1280.0,
            }
        };
    }
    let ((), first) = timed(|| screen.refreshed(ctx!()));
    println!(
        "{plans} plans of 20 steps; the list made for the first time: {:.1} ms",
        ms(first)
    );

    let (mut presses, mut filters, mut edits, mut theirs, mut found) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let titles: Vec<_> = library.all::<Plan>().map(|plan| plan.title.clone()).collect();
    for _ in 0..20 {
        let mut typed = String::new();
        for sign in titles[random.below(plans)].chars() {
            typed.push(sign);
            let change = list::Change::Search(typed.clone());
            presses.push(timed(|| picture(&mut screen, Message::List(change), ctx!())).1);
            theirs.push(timed(|| like(&sqlite, &typed)).1);
        }
        let _ = screen.update(Message::List(list::Change::Cleared), ctx!());
        for change in [
            list::Change::Sorting(1),
            list::Change::Status(1),
            list::Change::Failure(Failure::Water),
        ] {
            filters.push(timed(|| picture(&mut screen, Message::List(change), ctx!())).1);
        }
        let _ = screen.update(Message::List(list::Change::Cleared), ctx!());
        let mut plan = library
            .all::<Plan>()
            .nth(random.below(plans))
            .expect("a plan")
            .clone();
        plan.title.push('!');
        let later = now() + chrono::Duration::seconds(edits.len() as i64 + 1);
        library.put(plan.into(), later, false);
        edits.push(timed(|| screen.refreshed(ctx!())).1);
        found.push(timed(|| findings(&library, now())).1);
    }
    row("a key press in the list's search, laid out (16 ms)", &mut presses);
    row("SQLite: LIKE over titles, the first 20", &mut theirs);
    row("a filter or an order chosen, laid out (16 ms)", &mut filters);
    row("the list after an edit of one plan (16 ms)", &mut edits);
    row("what is found wanting, after an edit of one plan", &mut found);
}

fn ms(time: std::time::Duration) -> f64 {
    time.as_secs_f64() * 1e3
}

/// Says it to the screen and lays its answer out in a window.
fn picture(screen: &mut Plans, message: Message, ctx: Context<'_>) {
    let _ = screen.update(message, ctx);
    let _ = Simulator::with_size(
        iced::Settings::default(),
        Size::new(1280.0, 800.0),
        screen.view(ctx),
    );
}

fn table(library: &Library) -> Connection {
    let sqlite = Connection::open_in_memory().expect("opened");
    sqlite
        .execute("CREATE TABLE plan (title TEXT)", [])
        .expect("made");
    for plan in library.all::<Plan>() {
        sqlite
            .execute("INSERT INTO plan VALUES (?1)", [&plan.title])
            .expect("put");
    }
    sqlite
}

fn like(sqlite: &Connection, typed: &str) -> usize {
    let mut query = sqlite
        .prepare_cached("SELECT title FROM plan WHERE title LIKE ?1 ORDER BY title LIMIT 20")
        .expect("SQL");
    let found = query.query_map([format!("%{typed}%")], |row| row.get::<_, String>(0));
    found.expect("read").count()
}
