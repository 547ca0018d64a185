part-rules = Arbetstidsregler: arbetstidslagen, AB och inga
