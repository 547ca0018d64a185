//! Kärnuppgifter: the register of what a board must keep doing, and of everything that this and its plans depend on.

use super::register_form::{self, TaskForm};
use super::{Message, Plans, Shown, focus};
use crate::app::context::{Action, Context, Request};
use crate::domain::library::alphabet_key;
use crate::domain::register::{self, Coverage, Need};
use crate::domain::{CoreTask, Edit, Id, Plan, Unit};
use crate::store::search::fold;

/// The field that names a task.
pub const TITLE: &str = "register-title";

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    #[default]
    Tasks,
    Needs,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sorting {
    #[default]
    TolerableOutage,
    Title,
}

impl Sorting {
    pub const ALL: [Self; 2] = [Self::TolerableOutage, Self::Title];
}

#[derive(Debug, Clone)]
pub enum Change {
    Tab(usize),
    Search(String),
    /// None for all, or a unit by its place among those offered.
    Unit(Option<usize>),
    Sorting(usize),
    Chosen(Id<CoreTask>),
    ListShown,
    New,
    Discarded,
    Form(register_form::Change),
    Stored(Id<CoreTask>),
    ExportAsked,
}

/// The page's filters, what they leave, and the task that is being written.
#[derive(Debug, Default)]
pub struct Register {
    pub(super) tab: Tab,
    pub(super) search: String,
    pub(super) unit: Option<Id<Unit>>,
    pub(super) sorting: Sorting,
    pub(super) rows: Vec<Id<CoreTask>>,
    /// Units that have a core task or a plan.
    pub(super) units: Vec<Id<Unit>>,
    pub(super) needs: Vec<Need>,
    pub(super) form: Option<TaskForm>,
    /// In a narrow window: whether the task is in front of the list.
    pub(super) in_detail: bool,
    /// Tasks left before the store answered; dropped when it does.
    parked: Vec<TaskForm>,
}

impl Register {
    /// How many dependencies have no plan.
    pub(super) fn without_plan(&self) -> usize {
        let needs = self.needs.iter();
        needs.filter(|need| need.coverage == Coverage::Missing).count()
    }

    pub(super) fn selected(&self) -> Option<Id<CoreTask>> {
        self.form.as_ref().map(TaskForm::id)
    }

    fn update(&mut self, change: Change, ctx: Context<'_>) -> Action<Message> {
        match change {
            Change::Tab(at) => {
                let stored = self.store(ctx);
                self.tab = if at == 1 { Tab::Needs } else { Tab::Tasks };
                return stored;
            }
            Change::Search(words) => self.search = words,
            Change::Unit(at) => {
                self.unit = at.and_then(|at| self.units.get(at).copied());
                self.needs = register::needs(ctx.library, self.unit);
            }
            Change::Sorting(at) => self.sorting = Sorting::ALL[at.min(1)],
            Change::Chosen(id) => return self.choose(id, ctx),
            Change::ListShown => {
                self.in_detail = false;
                return self.store(ctx);
            }
            Change::New => return self.begin(ctx),
            Change::ExportAsked => {
                let request = match self.tab {
                    Tab::Tasks => Request::ExportCoreTasks(self.unit),
                    Tab::Needs => Request::ExportDependencies(self.unit),
                };
                return Action::Many(vec![self.store(ctx), Action::Ask(request)]);
            }
            Change::Discarded => {
                self.form = None;
                self.in_detail = false;
            }
            Change::Form(change) => {
                if let Some(form) = &mut self.form {
                    form.update(change, ctx);
                }
                return Action::None;
            }
            Change::Stored(id) => {
                self.parked.retain(|form| form.id() != id);
                if let Some(form) = self.form.as_mut().filter(|form| form.id() == id) {
                    form.stored(ctx.now);
                }
                return Action::None;
            }
        }
        self.list(ctx);
        Action::None
    }

    /// Shows a task; what was being written of another is stored first.
    fn choose(&mut self, id: Id<CoreTask>, ctx: Context<'_>) -> Action<Message> {
        if self.waits_for_title() {
            return focus(TITLE);
        }
        let stored = self.store(ctx);
        self.show(id, ctx);
        stored
    }

    fn show(&mut self, id: Id<CoreTask>, ctx: Context<'_>) {
        self.tab = Tab::Tasks;
        self.in_detail = true;
        if self.selected() == Some(id) || self.waits_for_title() {
            return;
        }
        self.park();
        let parked = self.parked.iter().position(|form| form.id() == id);
        self.form = match parked {
            Some(at) => Some(self.parked.remove(at)),
            None => ctx.library.get(id).map(|task| TaskForm::of(task, ctx)),
        };
    }

    /// Whether something is written that can't be stored until it has a title: then nothing else takes its place.
    fn waits_for_title(&self) -> bool {
        let form = self.form.as_ref();
        form.is_some_and(|form| form.is_new() && form.is_dirty() && form.lacks_title())
    }

    fn begin(&mut self, ctx: Context<'_>) -> Action<Message> {
        if self.waits_for_title() {
            return focus(TITLE);
        }
        let stored = self.store(ctx);
        self.park();
        let mut task = CoreTask::new(ctx.new_id(), "");
        task.unit = self
            .unit
            .or_else(|| ctx.library.binder().and_then(|binder| binder.unit));
        self.form = Some(TaskForm::new(task, ctx));
        self.tab = Tab::Tasks;
        self.in_detail = true;
        Action::Many(vec![stored, focus(TITLE)])
    }

    /// Puts what was written away, and keeps it while it is not known to be on the disk.
    fn park(&mut self) {
        if let Some(form) = self.form.take().filter(TaskForm::is_waiting) {
            self.parked.push(form);
        }
    }

    fn store(&mut self, ctx: Context<'_>) -> Action<Message> {
        let forms = self.parked.iter_mut().chain(&mut self.form);
        let mut writes: Vec<_> = forms.filter_map(|form| form.hand_over(ctx)).map(write).collect();
        match writes.len() {
            0 => Action::None,
            1 => writes.remove(0),
            _ => Action::Many(writes),
        }
    }

    /// Stores the task when its writer has paused.
    fn tick(&mut self, ctx: Context<'_>) -> Action<Message> {
        match &mut self.form {
            Some(form) if form.is_due(ctx.now) => form.hand_over(ctx).map_or(Action::None, write),
            _ => Action::None,
        }
    }

    /// The library changed: what is being written takes it in.
    fn take_in(&mut self, ctx: Context<'_>) {
        self.parked.retain_mut(|form| form.refreshed(ctx));
        if !self.form.as_mut().is_none_or(|form| form.refreshed(ctx)) {
            self.form = None;
            self.in_detail = false;
        }
    }

    /// Works out anew what the page shows.
    fn refreshed(&mut self, ctx: Context<'_>) {
        let tasks = ctx.library.all::<CoreTask>().filter_map(|task| task.unit);
        let plans = ctx.library.all::<Plan>().filter_map(|plan| plan.unit);
        let used: std::collections::BTreeSet<_> = tasks.chain(plans).collect();
        let units = ctx.library.sorted::<Unit>().into_iter();
        self.units = units.map(|unit| unit.id).filter(|id| used.contains(id)).collect();
        self.unit = self.unit.filter(|unit| self.units.contains(unit));
        self.needs = register::needs(ctx.library, self.unit);
        self.list(ctx);
    }

    fn list(&mut self, ctx: Context<'_>) {
        let words = fold(self.search.trim());
        let words: Vec<&str> = words.split_whitespace().collect();
        let found = |task: &&CoreTask| {
            let mut all = format!("{} {}", task.title, task.owner);
            for (_, needed) in task.dependencies.unordered() {
                all.push(' ');
                all.push_str(&needed.name);
            }
            let all = fold(&all);
            words.iter().all(|word| all.contains(word))
        };
        let of_unit = |task: &&CoreTask| self.unit.is_none() || task.unit == self.unit;
        let tasks = ctx.library.all::<CoreTask>().filter(of_unit);
        let mut tasks: Vec<_> = tasks.filter(|task| words.is_empty() || found(task)).collect();
        tasks.sort_by_cached_key(|task| {
            let outage = match self.sorting {
                Sorting::TolerableOutage => Some(task.tolerable_outage_minutes.unwrap_or(u32::MAX)),
                Sorting::Title => None,
            };
            (outage, alphabet_key(&task.title), task.id)
        });
        self.rows = tasks.into_iter().map(|task| task.id).collect();
    }
}

fn write(task: CoreTask) -> Action<Message> {
    Action::Write {
        then: Some(Message::Register(Change::Stored(task.id))),
        edit: Edit::Save(task.into()),
    }
}

impl Plans {
    /// Shows the page: the core tasks, or what is depended on.
    pub fn open_register(&mut self, dependencies: bool, ctx: Context<'_>) {
        self.park();
        self.dialog = None;
        self.running = super::Running::default();
        self.shown = Shown::Register;
        self.in_detail = true;
        self.register.tab = if dependencies { Tab::Needs } else { Tab::Tasks };
        self.register.in_detail = false;
        self.register.refreshed(ctx);
    }

    pub(super) fn register_asked(&mut self, ctx: Context<'_>) -> Action<Message> {
        let stored = self.show(Shown::Register, ctx);
        self.open_register(false, ctx);
        stored
    }

    /// Shows one core task; filters that would hide it are dropped.
    pub(super) fn open_task(&mut self, id: Id<CoreTask>, ctx: Context<'_>) {
        self.open_register(false, ctx);
        self.register.show(id, ctx);
        if !self.register.rows.contains(&id) {
            self.register.search.clear();
            self.register.unit = None;
            self.register.refreshed(ctx);
        }
    }

    /// As [`Plans::open_task`], from a page on which something may be unstored.
    pub(super) fn task_shown(&mut self, id: Id<CoreTask>, ctx: Context<'_>) -> Action<Message> {
        let stored = self.show(Shown::Register, ctx);
        self.open_task(id, ctx);
        stored
    }

    pub(super) fn register_changed(&mut self, change: Change, ctx: Context<'_>) -> Action<Message> {
        self.register.update(change, ctx)
    }

    pub(super) fn register_flushed(&mut self, ctx: Context<'_>) -> Action<Message> {
        self.register.store(ctx)
    }

    pub(super) fn register_ticked(&mut self, ctx: Context<'_>) -> Action<Message> {
        self.register.tick(ctx)
    }

    /// The library changed; the lists are worked out only while they are shown.
    pub(super) fn register_refreshed(&mut self, ctx: Context<'_>) {
        self.register.take_in(ctx);
        if self.shown == Shown::Register {
            self.register.refreshed(ctx);
        }
    }
}
