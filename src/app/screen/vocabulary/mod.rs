//! Ordlista: for anybody on the phone with people who use other words. Any word leads to the one we use; every partner's
//! own word stands beside it.

mod consult;
mod detail;
mod edit;
mod find;
mod list;
mod map;
mod tidy;
mod wording;

#[cfg(test)]
mod tests;

use std::rc::Rc;

use iced::Length;
use iced::widget::{column, container, row};

use crate::app::context::{Action, Context, Place, Request};
use crate::app::theme::space;
use crate::app::widget::{Element, Icon, button, empty, h1, page, scroll};
use crate::domain::printout::Subject;
use crate::domain::vocabulary::Partner;
use crate::domain::{Concept, Id, Kind, RecordRef};
use crate::paper::document::Words;
use crate::paper::subject;
use find::{Advice, Filter, Index, Row};

/// Below this width one sees the list or the detail, not both.
const NARROW: f32 = 700.0;

/// From this width the list is wider too.
const ROOMY: f32 = 1_400.0;

/// The screen's view state and drafts.
pub struct Vocabulary {
    query: String,
    filter: Filter,
    /// Whether a narrow window shows the filters.
    filters_open: bool,
    found: Found,
    selected: Option<Id<Concept>>,
    form: Option<edit::Form>,
    /// Agreeing with partners, while it is shown in place of the list.
    consult: Option<consult::Panel>,
    /// The check of all texts, while it is shown in place of the list.
    wording: Option<wording::Panel>,
    /// The concept map, while it is shown in place of the list.
    map: Option<map::Panel>,
    /// What is to be sorted out, while it is shown in place of the list.
    tidy: Option<tidy::Panel>,
}

/// The list as it was last filtered: kept, so that drawing it costs only the rows in sight.
#[derive(Clone, Default)]
struct Found {
    index: Rc<Index>,
    rows: Rc<Vec<Row>>,
    advice: Option<Advice>,
}

impl Found {
    fn of(index: Rc<Index>, query: &str, filter: &Filter) -> Self {
        Self {
            rows: Rc::new(index.find(query, filter)),
            advice: index.advice(query),
            index,
        }
    }
}

#[derive(Debug, Clone)]
pub enum Message {
    Searched(String),
    /// Enter in the search field.
    FirstChosen,
    PartnerChosen(Option<Partner>),
    AreaChosen(Option<String>),
    UnverifiedPressed,
    FiltersPressed,
    Cleared,
    Selected(Id<Concept>),
    Closed,
    NewPressed,
    EditPressed,
    Form(edit::Message),
    ConsultPressed,
    Consult(consult::Message),
    WordingPressed,
    Wording(wording::Message),
    MapPressed(Id<Concept>),
    Map(map::Message),
    TidyPressed,
    Tidy(tidy::Message),
    Asked(Request),
    Left(Place),
}

impl Default for Vocabulary {
    fn default() -> Self {
        Self::new()
    }
}

impl Vocabulary {
    /// What of it would be printed: the consultation that is shown, else all words.
    pub fn in_sight(&self) -> Subject {
        match self.consult.as_ref().and_then(consult::Panel::shown) {
            Some(consultation) => subject::of(subject::kind::CONSULTATION, consultation),
            None => subject::glossary(&Words::default()),
        }
    }

    pub fn new() -> Self {
        Self {
            query: String::new(),
            filter: Filter::default(),
            filters_open: false,
            found: Found::default(),
            selected: None,
            form: None,
            consult: None,
            wording: None,
            map: None,
            tidy: None,
        }
    }

    /// Selects a concept.
    pub fn open(&mut self, which: RecordRef, ctx: Context<'_>) {
        self.refreshed(ctx);
        self.wording = None;
        self.consult =
            (which.kind == Kind::Consultation).then(|| consult::Panel::at(Id::from_uuid(which.id)));
        (self.map, self.tidy) = (None, None);
        if which.kind == Kind::Concept {
            self.form = None;
            self.selected = Some(Id::from_uuid(which.id));
        }
    }

    /// Shows the check of all texts, opened from a place outside the vocabulary or none.
    pub fn open_wording(&mut self, from: Option<Place>, ctx: Context<'_>) {
        self.refreshed(ctx);
        self.consult = None;
        self.wording = Some(wording::Panel::opened_from(from));
    }

    pub fn update(&mut self, message: Message, ctx: Context<'_>) -> Action<Message> {
        match message {
            Message::Searched(typed) => self.query = typed,
            Message::FirstChosen => {
                let first = self.found.rows.first().map(|row| row.id);
                return first.map_or(Action::None, |id| self.select(Some(id), ctx));
            }
            Message::PartnerChosen(partner) => self.filter.partner = partner,
            Message::AreaChosen(area) => self.filter.area = area,
            Message::UnverifiedPressed => self.filter.unverified = !self.filter.unverified,
            Message::FiltersPressed => self.filters_open = !self.filters_open,
            Message::Cleared => {
                self.query.clear();
                self.filter = Filter::default();
            }
            Message::Selected(id) => return self.select(Some(id), ctx),
            Message::Closed => return self.select(None, ctx),
            Message::NewPressed => return self.begin(ctx),
            Message::EditPressed => {
                self.form = self
                    .selected
                    .and_then(|id| ctx.library.get(id))
                    .map(edit::Form::of);
                return Action::None;
            }
            Message::Form(edit::Message::Done) => return self.select(self.selected, ctx),
            Message::Form(edit::Message::Dropped) => {
                self.form = None;
                self.selected = self.selected.filter(|id| ctx.library.get(*id).is_some());
                return Action::None;
            }
            Message::Form(message) => {
                return self
                    .form
                    .as_mut()
                    .map_or(Action::None, |form| form.update(message, ctx));
            }
            Message::ConsultPressed => {
                let kept = self.flush(ctx);
                self.consult = Some(consult::Panel::new());
                return kept;
            }
            Message::Consult(message) => {
                let panel = self.consult.get_or_insert_with(consult::Panel::new);
                let Some(action) = panel.update(message, ctx) else {
                    self.consult = None;
                    return Action::None;
                };
                return action.map(Message::Consult);
            }
            Message::WordingPressed => {
                let kept = self.flush(ctx);
                self.wording = Some(wording::Panel::default());
                return kept;
            }
            Message::Wording(message) => {
                let panel = self.wording.get_or_insert_default();
                let Some(action) = panel.update(message, ctx) else {
                    let from = self.wording.take().and_then(|panel| panel.from());
                    return from.map_or(Action::None, Action::Open);
                };
                return action.map(Message::Wording);
            }
            Message::MapPressed(id) => {
                let kept = self.flush(ctx);
                self.map = Some(map::Panel::new(id));
                return kept;
            }
            Message::Map(message) => {
                let left = self.map.as_mut().and_then(|panel| panel.update(message));
                if left.is_some() {
                    self.map = None;
                    return self.select(left, ctx);
                }
                return Action::None;
            }
            Message::TidyPressed => {
                let kept = self.flush(ctx);
                self.tidy = Some(tidy::Panel::default());
                return kept;
            }
            Message::Tidy(message) => return self.tidied(message, ctx),
            Message::Asked(request) => return Action::Ask(request),
            Message::Left(place) => return Action::Open(place),
        }
        self.search(ctx);
        Action::None
    }

    /// What the inbox leads to: a concept to look at, one to define, or a change of its own.
    fn tidied(&mut self, message: tidy::Message, ctx: Context<'_>) -> Action<Message> {
        match message {
            tidy::Message::Closed => self.tidy = None,
            tidy::Message::Opened(id) => {
                self.tidy = None;
                return self.select(Some(id), ctx);
            }
            tidy::Message::Defined(id) => {
                self.tidy = None;
                let kept = self.select(Some(id), ctx);
                self.form = ctx.library.get(id).map(|one| edit::Form::defining(one, ctx));
                return kept;
            }
            message => {
                let panel = self.tidy.get_or_insert_with(tidy::Panel::default);
                return panel.update(message);
            }
        }
        Action::None
    }

    /// Stores what is being written and shows another concept; stays when what is written can't be stored.
    fn select(&mut self, id: Option<Id<Concept>>, ctx: Context<'_>) -> Action<Message> {
        if self.form.as_mut().is_some_and(edit::Form::holds_back) {
            return Action::None;
        }
        let kept = self.flush(ctx);
        self.form = None;
        self.selected = id;
        kept
    }

    /// A new concept; a word that was searched in vain is its first.
    fn begin(&mut self, ctx: Context<'_>) -> Action<Message> {
        if self.form.as_mut().is_some_and(edit::Form::holds_back) {
            return Action::None;
        }
        let kept = self.flush(ctx);
        let word = match self.found.rows.is_empty() {
            true => self.query.trim(),
            false => "",
        };
        let form = edit::Form::new(word, ctx);
        self.selected = Some(form.id());
        self.form = Some(form);
        Action::Many(vec![
            kept,
            Action::Run(crate::app::widget::focus(edit::FIRST_WORD)),
        ])
    }

    fn search(&mut self, ctx: Context<'_>) {
        if self.found.index.is_old(ctx.library) {
            self.found.index = Rc::new(Index::build(ctx.library));
        }
        self.found = Found::of(Rc::clone(&self.found.index), &self.query, &self.filter);
    }

    /// Stores a concept whose writer has paused.
    pub fn tick(&mut self, ctx: Context<'_>) -> Action<Message> {
        self.form
            .as_mut()
            .map_or(Action::None, |form| form.store_when_due(ctx))
    }

    /// Stores what is written and not yet stored.
    pub fn flush(&mut self, ctx: Context<'_>) -> Action<Message> {
        self.form
            .as_mut()
            .map_or(Action::None, |form| form.store_now(ctx))
    }

    /// Follows the library: the list, the selection, and the form where nothing is being written.
    pub fn refreshed(&mut self, ctx: Context<'_>) {
        if !self.found.index.is_of(ctx.library) {
            let index = Rc::new(Index::build(ctx.library));
            self.found = Found::of(index, &self.query, &self.filter);
        }
        if let Some(panel) = &mut self.consult {
            panel.refreshed(ctx);
        }
        let kept = self.selected.and_then(|id| ctx.library.get(id));
        match (&mut self.form, kept) {
            (Some(form), Some(concept)) => form.refresh(concept),
            (Some(form), None) if form.is_new() => {}
            (_, None) => {
                self.form = None;
                self.selected = None;
            }
            (None, Some(_)) => {}
        }
    }

    pub fn view<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        if let Some(panel) = &self.consult {
            return panel.view(&self.found.index.areas, ctx);
        }
        if let Some(panel) = &self.wording {
            return panel.view(ctx).map(Message::Wording);
        }
        if let Some(drawn) = self.map.as_ref().and_then(|panel| panel.view(ctx)) {
            return drawn.map(Message::Map);
        }
        if let Some(panel) = &self.tidy {
            return panel.view(&self.found.index, ctx).map(Message::Tidy);
        }
        let narrow = ctx.width < NARROW;
        if narrow && self.selected.is_some() {
            let back = button::quiet(ctx.text.back(), Icon::Left).on_press(Message::Closed);
            return container(column![back, self.detail(ctx)].spacing(space::M))
                .padding(space::L)
                .height(Length::Fill)
                .into();
        }
        // One action stands out: while a concept is written it is the one that ends the writing.
        let new = match self.form {
            Some(_) => button::secondary(ctx.text.words_new(), Icon::Add),
            None => button::primary(ctx.text.words_new(), Icon::Add),
        };
        let new = new.on_press(Message::NewPressed);
        let consult =
            button::secondary(ctx.text.consult_title(), Icon::Handover).on_press(Message::ConsultPressed);
        let check =
            button::secondary(ctx.text.wording_title(), Icon::Search).on_press(Message::WordingPressed);
        let waiting = tidy::candidates(ctx.library).len();
        let tidy =
            button::secondary(ctx.text.tidy_open_count(waiting), Icon::Filter).on_press(Message::TidyPressed);
        let actions = row![
            Element::from(check),
            Element::from(tidy),
            Element::from(consult),
            Element::from(new)
        ]
        .spacing(space::S)
        .wrap();
        let title = h1(ctx.text.words_title());
        let header: Element<'a, Message> = if narrow {
            column![title, actions].spacing(space::S).into()
        } else {
            row![title.width(Length::Fill), actions]
                .spacing(space::M)
                .align_y(iced::Alignment::Center)
                .into()
        };
        // Not yet told of the library: the first drawing finds for itself.
        let found = if self.found.index.is_old(ctx.library) {
            Found::of(Rc::new(Index::build(ctx.library)), &self.query, &self.filter)
        } else {
            self.found.clone()
        };
        let body: Element<'a, Message> = match () {
            () if ctx.library.count::<Concept>() == 0 && self.form.is_none() => nothing_yet(ctx),
            () if narrow => self.list(found, ctx),
            () => {
                let width = if ctx.width < ROOMY { 380 } else { 440 };
                let list = container(self.list(found, ctx)).width(width);
                row![list, self.detail(ctx)].spacing(space::XL).into()
            }
        };
        container(column![header, body].spacing(space::L))
            .padding(space::XL)
            .height(Length::Fill)
            .into()
    }

    fn detail<'a>(&'a self, ctx: Context<'a>) -> Element<'a, Message> {
        let concept = self.selected.and_then(|id| ctx.library.get(id));
        let content = match (&self.form, concept) {
            (Some(form), _) => form.view(&self.found.index, ctx),
            (None, Some(concept)) => detail::view(concept, self.found.advice.as_ref(), ctx),
            (None, None) => empty(
                Icon::Vocabulary,
                ctx.text.words_choose_title(),
                ctx.text.words_choose_text(),
                None,
            ),
        };
        let shown = self.form.as_ref().map(edit::Form::id).or(self.selected);
        let sheet = scroll(container(content).max_width(820).padding([0.0, space::XS]))
            .width(Length::Fill)
            .height(Length::Fill);
        page((shown, self.form.is_some()), sheet)
    }
}

fn nothing_yet<'a>(ctx: Context<'a>) -> Element<'a, Message> {
    let settings = button::secondary(ctx.text.words_empty_settings(), Icon::Settings)
        .on_press(Message::Left(Place::Settings));
    let words = empty(
        Icon::Vocabulary,
        ctx.text.words_empty_title(),
        ctx.text.words_empty_text(),
        Some(settings.into()),
    );
    scroll(words).height(Length::Fill).into()
}
