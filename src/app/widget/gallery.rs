//! A picture of every control in every look, for a person to look at, and a check that it can be drawn.

use super::*;
use crate::app::theme::{self, Tone, space};
use chrono::NaiveDate;
use iced::keyboard::key::Named;
use iced::widget::{Row, column, container, row, text_editor};
use iced::{Length, Size};

#[derive(Debug, Clone)]
struct Said;

fn names() -> Names {
    date::tests::names()
}

fn day() -> NaiveDate {
    date::tests::day("2026-11-20")
}

fn sidebar<'a>() -> Element<'a, Said> {
    let items = [
        (Icon::Now, "Läget nu"),
        (Icon::Plan, "Planer"),
        (Icon::Duty, "Jour"),
        (Icon::Handover, "Överlämning"),
        (Icon::Vocabulary, "Ordlista"),
        (Icon::Contacts, "Kontakter"),
        (Icon::Settings, "Inställningar"),
    ];
    let items = items.map(|(sign, label)| {
        button::nav_item(label, sign, label == "Planer")
            .on_press(Said)
            .into()
    });
    container(column(items).spacing(space::XS))
        .padding(space::M)
        .width(220)
        .height(Length::Fill)
        .style(theme::container::sidebar)
        .into()
}

fn buttons<'a>() -> Element<'a, Said> {
    let icons = Icon::ALL.map(|sign| icon(sign, 22.0).into());
    column![
        h1("Avbrottsplaner"),
        row![
            button::primary("Aktivera plan", Icon::Plan).on_press(Said),
            button::secondary("Skriv ut", Icon::Print).on_press(Said),
            button::quiet("Ångra", Icon::Undo).on_press(Said),
            button::danger("Radera", Icon::Remove).on_press(Said),
            button::primary("Väntar", None),
            button::icon_only("Kopiera", Icon::Copy).on_press(Said),
        ]
        .spacing(space::S),
        row![
            button::choice(
                "Slag",
                vec!["Jour".into(), "Beredskap".into(), "Dag".into()],
                Some(1),
                |_| Said
            ),
            button::check("Kvitterad", true).on_press(Said),
            button::check("Prövad", false).on_press(Said),
            button::link("Visa historik").on_press(Said),
        ]
        .spacing(space::M)
        .align_y(iced::Alignment::Center),
        row![
            badge(Tone::Ok, "Bemannad"),
            badge(Tone::Caution, "Snart gammal"),
            badge(Tone::Danger, "Ingen i jour"),
            badge(Tone::Neutral, "Okänt"),
            badge(Tone::Info, "Ny"),
            badge(Tone::Exercise, "Övning"),
            badge(Tone::Example, "Exempel"),
        ]
        .spacing(space::S),
        Row::with_children(icons).spacing(space::S).wrap(),
    ]
    .spacing(space::L)
    .into()
}

fn fields<'a>(content: &'a text_editor::Content, names: &'a Names) -> Element<'a, Said> {
    row![
        column![
            field::text("Namn", "Anna Åkesson", |_| Said)
                .hint("Som det står i telefonlistan")
                .stored(Some("Sparat 14:05")),
            field::text("Lösenfras", "", |_| Said)
                .placeholder("Minst fyra ord")
                .error(Some("För lätt att gissa: lägg till ett ord till.")),
            field::date("Från", "24/12", |_| Said, day(), names),
        ]
        .spacing(space::L),
        column![
            field::select("Kommun", vec!["Ekerö".into(), "Nacka".into()], Some(1), |_| Said),
            field::time("Klockan", "730", |_| Said),
            field::area("Beskrivning", content, |_| Said).height(90.0),
        ]
        .spacing(space::L),
    ]
    .spacing(space::XL)
    .into()
}

fn people<'a>() -> Element<'a, Said> {
    let widths = [
        Length::FillPortion(2),
        Length::FillPortion(3),
        Length::Fixed(140.0),
    ];
    let columns = vec![
        Column::new("Namn", widths[0]).sort(Some(Sort::Ascending), Said),
        Column::new("Uppdrag", widths[1]),
        Column::new("Läge", widths[2]),
    ];
    List::new("Personer", 500, move |at| {
        list::cells(
            &widths,
            vec![
                cell(format!("Person nummer {at}")).strong().into(),
                cell("Samordnare för krisstöd i östra distriktet och en mycket lång titel")
                    .muted()
                    .into(),
                badge(Tone::Ok, "Nåbar"),
            ],
        )
    })
    .header(list::header(columns))
    .selected(Some(2))
    .on_select(|_| Said)
    .into()
}

fn screen<'a>(content: &'a text_editor::Content, names: &'a Names) -> Element<'a, Said> {
    let banners = column![
        banner(
            Tone::Danger,
            "Ingen är i jour",
            Some("Inget pass täcker tiden nu. Ring i ordning från inkallningslistan.".into()),
            vec![button::primary("Öppna listan", Icon::Phone).on_press(Said).into()],
        ),
        banner(
            Tone::Exercise,
            "Övning – ingenting här är på riktigt",
            None,
            vec![]
        ),
        banner(
            Tone::Example,
            "Exempelinnehåll",
            Some("Byt ut mot era egna uppgifter.".into()),
            vec![]
        ),
    ]
    .spacing(space::S);
    let number = phone::large("0701740605", "Mobil", "Kopiera", Said);
    let left = column![
        buttons(),
        banners,
        card(fields(content, names)),
        progress("3 av 8 steg", 0.375),
    ]
    .spacing(space::L)
    .width(Length::FillPortion(3));
    let right = column![
        card(column![h3("Jourhavande nu"), number, paragraphs("Ring först.\n\n- Säg vem du är\n- Säg vad som hänt och var, så att den som svarar kan läsa tillbaka det för dig")].spacing(space::S)),
        container(people()).height(260),
        card(empty(
            Icon::Handover,
            "Inga överlämningar",
            "När ansvaret går vidare syns det här.",
            Some(button::primary("Börja en överlämning", Icon::Add).on_press(Said).into()),
        )),
    ]
    .spacing(space::L)
    .width(Length::FillPortion(2));
    let page = scroll(row![left, right].spacing(space::XL).padding(space::XL)).height(Length::Fill);
    let toast = Toast::new(Tone::Ok, "Passet är flyttat")
        .action("Ångra", Said)
        .close("Stäng", Said);
    toasts(row![sidebar(), page], vec![toast])
}

const WINDOW: Size = Size::new(1600.0, 1250.0);

#[test]
fn every_control_can_be_drawn_in_every_look() {
    let content = text_editor::Content::with_text("Två rader\ntext.");
    let names = names();
    testing::pictures(
        "gallery",
        WINDOW,
        || screen(&content, &names),
        |ui| {
            testing::tab(ui);
            for _ in 0..9 {
                testing::tab(ui);
            }
        },
    );
}

#[test]
fn popups_and_dialogs_can_be_drawn_in_every_look() {
    let names = names();
    let size = Size::new(700.0, 560.0);
    let date = || -> Element<'_, Said> { field::date("Från", "24/12", |_| Said, day(), &names).into() };
    testing::pictures("calendar", size, date, |ui| {
        testing::click(ui, "Välj dag");
        testing::key(ui, Named::ArrowRight);
    });
    let municipalities: Vec<String> = (0..26).map(|at| format!("Kommun {at}")).collect();
    let select = || -> Element<'_, Said> {
        field::select("Kommun", municipalities.clone(), Some(11), |_| Said).into()
    };
    testing::pictures("select", size, select, |ui| {
        testing::tab(ui);
        testing::key(ui, Named::Enter);
        testing::key(ui, Named::ArrowDown);
    });
    let panel = || -> Element<'_, Said> {
        let actions = vec![
            button::secondary("Avbryt", None).on_press(Said).into(),
            button::danger("Radera", Icon::Remove).on_press(Said).into(),
        ];
        let words = body("Posten och hela dess historik försvinner för alltid.");
        dialog(
            buttons(),
            Some(dialog_panel("Radera posten?", words, actions)),
            Said,
        )
    };
    testing::pictures("dialog", size, panel, |ui| testing::key(ui, Named::Shift));
}

#[test]
fn tab_walks_a_whole_screen_and_brings_each_control_into_sight() {
    let content = text_editor::Content::new();
    let names = names();
    let mut ui = testing::sized(Size::new(1600.0, 500.0), screen(&content, &names));
    let mut order = Vec::new();
    loop {
        testing::tab(&mut ui);
        let label = testing::focused(&mut ui).expect("something has the focus");
        if order.first() == Some(&label) {
            break;
        }
        let place = ui
            .find(iced_test::selector::is_focused())
            .expect("it can be found");
        assert!(place.visible_bounds().is_some(), "{label} is out of sight");
        order.push(label);
    }
    for (before, after) in [
        ("Läget nu", "Aktivera plan"),
        ("Namn", "Lösenfras"),
        ("Från", "Välj dag"),
        ("Kommun", "Klockan"),
        ("Klockan", "Beskrivning"),
    ] {
        let at = |label: &str| order.iter().position(|known| known == label);
        assert!(
            at(before).is_some() && at(before) < at(after),
            "{before}, {after}: {order:?}"
        );
    }
    assert!(
        !order.contains(&"Väntar".to_owned()),
        "what is disabled is skipped"
    );
    assert!(order.contains(&"Stäng".to_owned()), "toasts are reached");
}
