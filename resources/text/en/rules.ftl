part-rules = Working-time rules: the law, the municipal agreement, none
