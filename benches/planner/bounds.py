"""What no roster can cost less than: bounds.py PROBLEM.json SECONDS [whole].

Needs `pip install ortools highspy`. The model of cp_sat.py is given to HiGHS with its whole numbers relaxed; with `whole`
HiGHS goes on with cuts and branching for as many seconds and says how far its bound came.
"""

import json
import math
import sys

import cp_sat
import highspy
import numpy


class Rows:
    """A CP-SAT model as rows of a linear program over its variables."""

    def __init__(self, model):
        self.model = model
        self.rows = []
        for constraint in model.constraints:
            kinds = ("linear", "bool_or", "at_most_one", "bool_and", "lin_max")
            kind = next(kind for kind in kinds if getattr(constraint, "has_" + kind)())
            getattr(self, kind)(constraint)

    def row(self, terms, low, high):
        """Terms are (literal, factor); a negative literal is one minus its variable."""
        factors, constant = {}, 0
        for literal, factor in terms:
            variable = literal if literal >= 0 else -literal - 1
            factors[variable] = factors.get(variable, 0) + (factor if literal >= 0 else -factor)
            constant += 0 if literal >= 0 else factor
        self.rows.append((factors, low - constant, high - constant))

    def linear(self, constraint):
        domain = list(constraint.linear.domain)
        low = domain[0] if domain[0] > -(10**17) else -math.inf
        high = domain[-1] if domain[-1] < 10**17 else math.inf
        self.row(zip(constraint.linear.vars, constraint.linear.coeffs), low, high)

    def bool_or(self, constraint):
        either = list(constraint.bool_or.literals) + [-one - 1 for one in constraint.enforcement_literal]
        self.row([(one, 1) for one in either], 1, math.inf)

    def at_most_one(self, constraint):
        self.row([(one, 1) for one in constraint.at_most_one.literals], -math.inf, 1)

    def bool_and(self, constraint):
        unless = [(-one - 1, 1) for one in constraint.enforcement_literal]
        for literal in constraint.bool_and.literals:
            self.row([(literal, 1), *unless], 1, math.inf)

    def lin_max(self, constraint):
        """Of yes and no: the largest is at least each, and at most their sum."""
        target = self.terms(constraint.lin_max.target, 1)
        parts = [self.terms(part, -1) for part in constraint.lin_max.exprs]
        for part in parts:
            self.row(target + part, 0, math.inf)
        self.row(target + [term for part in parts for term in part], -math.inf, 0)

    @staticmethod
    def terms(expression, sign):
        assert expression.offset == 0
        return [(var, sign * factor) for var, factor in zip(expression.vars, expression.coeffs)]

    def highs(self, whole):
        highs = highspy.Highs()
        highs.setOptionValue("output_flag", False)
        domains = [list(variable.domain) for variable in self.model.variables]
        for domain in domains:
            highs.addVar(domain[0], domain[-1])
        for variable, cost in zip(self.model.objective.vars, self.model.objective.coeffs):
            highs.changeColCost(variable, cost)
        highs.changeObjectiveOffset(self.model.objective.offset)
        for factors, low, high in self.rows:
            places = numpy.array(list(factors.keys()), dtype=numpy.int32)
            highs.addRow(low, high, len(places), places, numpy.array(list(factors.values()), dtype=float))
        for variable in range(len(domains)) if whole else ():
            highs.changeColIntegrality(variable, highspy.HighsVarType.kInteger)
        return highs


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        roster = cp_sat.Roster(json.load(file))
    roster.model.minimize(sum(roster.cost) + roster.constant)
    whole = "whole" in sys.argv
    highs = Rows(roster.model.proto).highs(whole)
    highs.setOptionValue("time_limit", float(sys.argv[2]))
    highs.setOptionValue("threads", 1)
    if not whole:
        highs.setOptionValue("solver", "ipm")
        highs.setOptionValue("run_crossover", "off")
    highs.run()
    info = highs.getInfo()
    bound = info.mip_dual_bound if whole else info.objective_function_value
    # Costs are whole numbers: what is proved above 41.2 is 42.
    print(json.dumps({"status": str(highs.getModelStatus()), "relaxed": bound, "bound": math.ceil(bound - 1e-3)}))


if __name__ == "__main__":
    main()
