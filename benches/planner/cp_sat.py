"""Plans a problem with OR-tools CP-SAT: cp_sat.py PROBLEM.json SECONDS WORKERS, answers as JSON on standard output.

Needs `pip install ortools`. Every hard rule and every cost of src/roster/problem.rs is modelled, whole numbers throughout.
"""

import json
import sys
import time
from collections import defaultdict

from ortools.sat.python import cp_model


def shared(a, b, c, d):
    return max(0, min(b, d) - max(a, c))


def holds(worker, skill, slot):
    """Whether a skill is held for as long as the slot lasts."""
    return worker["skills"] >> skill & 1 and not any(
        which == skill and gone <= slot["end"] for which, gone in worker["expires"]
    )


class Roster:
    """The model; `x[worker, slot]` exists where the worker may take the slot."""

    def __init__(self, problem):
        self.problem = problem
        self.model = cp_model.CpModel()
        self.slots = problem["slots"]
        self.x = {}
        self.cost = []
        self.constant = 0
        self.fixed = {(worker, slot) for slot, worker in problem["fixed"]}
        takers = defaultdict(list)
        for number, worker in enumerate(problem["workers"]):
            for slot in self.worker(number, worker):
                takers[slot].append(number)
        for at, slot in enumerate(self.slots):
            self.cover(at, slot, takers[at])
        for slot, worker in problem["kept"]:
            price = problem["change_cost"]
            self.constant += price
            if (worker, slot) in self.x:
                self.cost.append(-price * self.x[worker, slot])

    def may(self, number, worker, at, limits):
        slot = self.slots[at]
        if (number, at) in self.fixed:
            return True
        if not worker["kinds"][slot["kind"]]:
            return False
        if limits["max_of_kind"] and limits["max_of_kind"][slot["kind"]] == 0:
            return False
        if any(a < slot["end"] and slot["start"] < b for a, b in worker["away"]):
            return False
        gap = limits["gap"]
        return not any(a < slot["end"] + gap and slot["start"] < b + gap for a, b, _ in worker["stints"])

    def worker(self, number, worker):
        limits = self.problem["limits"][worker["limits"]]
        mine = [at for at in range(len(self.slots)) if self.may(number, worker, at, limits)]
        mine.sort(key=lambda at: (self.slots[at]["start"], self.slots[at]["end"]))
        for at in mine:
            self.x[number, at] = self.model.new_bool_var(f"x{number}_{at}")
            if (number, at) in self.fixed:
                self.model.add(self.x[number, at] == 1)
        x = {at: self.x[number, at] for at in mine}
        self.apart(x, limits["gap"])
        self.rests(x, worker, limits)
        self.caps(x, worker, limits)
        self.totals(x, limits)
        self.days(x, limits)
        self.costs(x, worker)
        return mine

    def apart(self, x, gap):
        """At each start, of all that are under way at most one."""
        cliques = set()
        for at in x:
            start = self.slots[at]["start"]
            clique = tuple(
                b for b in x if self.slots[b]["start"] <= start < self.slots[b]["end"] + gap
            )
            cliques.add(clique)
        for clique in cliques:
            if len(clique) > 1:
                self.model.add_at_most_one(x[at] for at in clique)

    def rests(self, x, worker, limits):
        end = self.problem["days"] * 1440
        for offset, length, rest, standby_breaks in limits["rests"]:
            start = offset + (-offset // length) * length
            while start < end:
                self.rest(x, worker, (start, start + length), rest, standby_breaks)
                start += length

    def rest(self, x, worker, window, rest, standby_breaks):
        counts = lambda standby: standby_breaks or not standby
        inside = [
            at for at in x
            if counts(self.slots[at]["standby"])
            and shared(self.slots[at]["start"], self.slots[at]["end"], *window)
        ]
        if not inside:
            return
        stints = [(a, b) for a, b, standby in worker["stints"] if counts(standby) and shared(a, b, *window)]
        starts = {window[0]} | {b for _, b in stints} | {self.slots[at]["end"] for at in inside}
        options = set()
        for start in starts:
            stop = start + rest
            if start < window[0] or stop > window[1] or any(shared(a, b, start, stop) for a, b in stints):
                continue
            options.add(frozenset(
                at for at in inside if shared(self.slots[at]["start"], self.slots[at]["end"], start, stop)
            ))
        options = [one for one in options if not any(other < one for other in options)]
        if any(not one for one in options):
            return
        chosen = [self.model.new_bool_var("") for _ in options] if len(options) > 1 else [1] * len(options)
        for option, var in zip(options, chosen):
            for at in option:
                if len(options) == 1:
                    self.model.add(x[at] == 0)
                else:
                    self.model.add_implication(var, x[at].Not())
        if len(options) > 1:
            self.model.add_bool_or(chosen)
        elif not options:
            for at in inside:
                self.model.add(x[at] == 0)

    def caps(self, x, worker, limits):
        for cap in limits["caps"]:
            form = lambda standby: cap["standby"] if standby else cap["on_site"]
            for a, b in cap["windows"]:
                terms = [
                    (shared(self.slots[at]["start"], self.slots[at]["end"], a, b), x[at])
                    for at in x if form(self.slots[at]["standby"])
                ]
                terms = [(minutes, var) for minutes, var in terms if minutes]
                used = sum(
                    shared(c, d, a, b) for c, d, standby in worker["stints"] if cap["stints"] and form(standby)
                )
                if terms and sum(minutes for minutes, _ in terms) + used > cap["most"]:
                    self.model.add(sum(minutes * var for minutes, var in terms) <= max(0, cap["most"] - used))

    def totals(self, x, limits):
        for kind, most in enumerate(limits["max_of_kind"]):
            these = [x[at] for at in x if self.slots[at]["kind"] == kind]
            if most is not None and len(these) > most:
                self.model.add(sum(these) <= most)
        minutes = sum((self.slots[at]["end"] - self.slots[at]["start"]) * x[at] for at in x)
        if limits["max_minutes"] is not None:
            self.model.add(minutes <= limits["max_minutes"])
        if limits["min_minutes"] is not None:
            self.model.add(minutes >= limits["min_minutes"])

    def days(self, x, limits):
        days = self.problem["days"]
        on = defaultdict(list)
        for at in x:
            on[self.slots[at]["day"]].append(at)
        for first, _ in {tuple(pair) for pair in limits["forbidden"]}:
            after = {b for a, b in limits["forbidden"] if a == first}
            for day in on:
                for at in (at for at in on[day] if self.slots[at]["kind"] == first):
                    nexts = [b for b in on.get(day + 1, []) if self.slots[b]["kind"] in after]
                    if not nexts:
                        continue
                    if self.one_a_day(on[day + 1]):
                        self.model.add_at_most_one([x[at]] + [x[b] for b in nexts])
                    else:
                        for b in nexts:
                            self.model.add_at_most_one([x[at], x[b]])
        runs = (limits["max_run"], limits["min_run"], limits["min_days_off"], limits["max_weekends"])
        if all(one is None for one in runs):
            return
        works = [self.works(x, on[day]) for day in range(days)]
        most, least, off, weekends = runs
        if most is not None:
            for day in range(days - most):
                self.model.add(sum(works[day:day + most + 1]) <= most)
        for length in range(1, least or 0):
            for day in range(1, days - length):
                inside = [self.no(one) for one in works[day:day + length]]
                self.model.add_bool_or([works[day - 1], *inside, works[day + length]])
        for length in range(1, off or 0):
            for day in range(1, days - length):
                around = [self.no(works[day - 1]), self.no(works[day + length])]
                self.model.add_bool_or(around + works[day:day + length])
        if weekends is not None:
            taken = []
            for saturday in range(-1, days):
                if (saturday + self.problem["first_weekday"]) % 7 == 5:
                    both = [works[day] for day in (saturday, saturday + 1) if 0 <= day < days]
                    both = [one for one in both if not isinstance(one, int)]
                    if both:
                        var = self.model.new_bool_var("")
                        for one in both:
                            self.model.add_implication(one, var)
                        taken.append(var)
            if len(taken) > weekends:
                self.model.add(sum(taken) <= weekends)

    @staticmethod
    def no(one):
        return 1 - one if isinstance(one, int) else one.Not()

    def one_a_day(self, these):
        return all(
            self.slots[a]["start"] < self.slots[b]["end"] and self.slots[b]["start"] < self.slots[a]["end"]
            for a in these for b in these if a < b
        )

    def works(self, x, these):
        """Whether somebody has a slot on a day."""
        if not these:
            return 0
        if len(these) == 1:
            return x[these[0]]
        var = self.model.new_bool_var("")
        if self.one_a_day(these):
            self.model.add(sum(x[at] for at in these) == var)
        else:
            self.model.add_max_equality(var, [x[at] for at in these])
        return var

    def costs(self, x, worker):
        for at, taken, not_taken in worker["wishes"]:
            self.constant += not_taken
            if at in x:
                self.cost.append((taken - not_taken) * x[at])
        if worker["each"]:
            self.cost.extend(worker["each"] * var for var in x.values())
        for measure, weight in enumerate(self.problem["fairness"]):
            given = lambda at: (self.slots[at]["gives"] or [0] * 99)[measure]
            base = worker["carried"][measure] - worker["target"][measure]
            terms = [(given(at), x[at]) for at in x if given(at)]
            low = base + sum(min(0, units) for units, _ in terms)
            high = base + sum(max(0, units) for units, _ in terms)
            if low == high:
                self.constant += weight * base * base
                continue
            # Beyond this far off nobody is ever best served; chords of the square are exact at whole numbers.
            low, high = max(low, min(base, -25)), min(high, max(base, 25))
            off = self.model.new_int_var(low, high, "")
            self.model.add(off == base + sum(units * var for units, var in terms))
            square = self.model.new_int_var(0, max(low * low, high * high), f"square{measure}")
            for t in range(low, high):
                self.model.add(square >= (2 * t + 1) * off - t * (t + 1))
            self.cost.append(weight * square)

    def cover(self, at, slot, takers):
        taken = [self.x[number, at] for number in takers]
        wanted = slot["wanted"]
        if wanted:
            under = self.model.new_int_var(0, wanted, "under")
            self.model.add(sum(taken) + under >= wanted)
            self.cost.append(slot["under"] * under)
        if slot["over"] is None:
            if len(taken) > wanted:
                self.model.add(sum(taken) <= wanted)
        elif len(taken) > wanted:
            over = self.model.new_int_var(0, len(taken) - wanted, "over")
            self.model.add(sum(taken) - over <= wanted)
            self.cost.append(slot["over"] * over)
        for skill, count, price in slot["skills"]:
            able = [
                self.x[number, at] for number in takers if holds(self.problem["workers"][number], skill, slot)
            ]
            missing = self.model.new_int_var(0, count, "skill")
            self.model.add(sum(able) + missing >= count)
            self.cost.append(price * missing)


class Best(cp_model.CpSolverSolutionCallback):
    """When each better roster was found."""

    def __init__(self, began):
        super().__init__()
        self.began = began
        self.found = []

    def on_solution_callback(self):
        self.found.append((round(time.time() - self.began, 2), self.objective_value))


def main():
    began = time.time()
    path, seconds, workers = sys.argv[1], float(sys.argv[2]), int(sys.argv[3])
    with open(path, encoding="utf-8") as file:
        roster = Roster(json.load(file))
    roster.model.minimize(sum(roster.cost) + roster.constant)
    solver = cp_model.CpSolver()
    # Building the model is part of the time it has.
    solver.parameters.max_time_in_seconds = max(1.0, seconds - (time.time() - began))
    solver.parameters.num_workers = workers
    best = Best(began)
    status = solver.solve(roster.model, best)
    answer = {"status": solver.status_name(status), "bound": solver.best_objective_bound, "found": best.found}
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        answer["objective"] = solver.objective_value
        answer["assignments"] = [
            [slot, worker] for (worker, slot), var in roster.x.items() if solver.boolean_value(var)
        ]
    json.dump(answer, sys.stdout)


if __name__ == "__main__":
    main()
