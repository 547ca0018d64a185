### Days, times of day and lengths of time. 24-hour clock; the week starts on Monday.

## Days of the week

weekday-monday = Monday
weekday-tuesday = Tuesday
weekday-wednesday = Wednesday
weekday-thursday = Thursday
weekday-friday = Friday
weekday-saturday = Saturday
weekday-sunday = Sunday

weekday-monday-short = Mon
weekday-tuesday-short = Tue
weekday-wednesday-short = Wed
weekday-thursday-short = Thu
weekday-friday-short = Fri
weekday-saturday-short = Sat
weekday-sunday-short = Sun

## Months

month-january = January
month-february = February
month-march = March
month-april = April
month-may = May
month-june = June
month-july = July
month-august = August
month-september = September
month-october = October
month-november = November
month-december = December

month-january-short = Jan
month-february-short = Feb
month-march-short = Mar
month-april-short = Apr
month-may-short = May
month-june-short = Jun
month-july-short = Jul
month-august-short = Aug
month-september-short = Sep
month-october-short = Oct
month-november-short = Nov
month-december-short = Dec

## Dates and times of day

time-date = { $weekday } { $day } { $month } { $year }
time-weekday-clock = { $weekday } { $day } { $month } { $clock }
time-month-year = { $month } { $year }
time-span = { $from }–{ $to }
time-span-days = { $from } – { $to }
time-week = week { $number }

## Lengths of time

time-minutes = { $minutes } min
time-hours = { $hours } h
time-hours-minutes = { $hours } h { $minutes } min
time-days =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
time-days-hours =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    } { $hours } h

## How long until or since something

time-in = in { $duration }
time-ago = { $duration } ago
time-now = now

## The calendar of a date field

calendar-week = wk
calendar-open = Pick a day in the calendar
calendar-previous-month = Previous month
calendar-next-month = Next month
