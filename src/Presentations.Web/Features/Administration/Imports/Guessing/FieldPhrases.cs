namespace Presentations.Web.Features.Administration.Imports.Guessing;

/// <summary>What logs call our fields.</summary>
internal static class FieldPhrases
{
    /// <summary>By the mapping's name of the field; audiences by "attendance.audiences." and their code.</summary>
    public static IReadOnlyDictionary<string, string[]> All { get; } = new Dictionary<string, string[]>
    {
        ["rows.id"] = ["id", "event id", "record id", "entry id", "log id", "row id", "event number", "record number", "entry number", "number", "no", "key"],
        ["taskForce"] = ["task force", "task force code", "icac", "icac task force", "tf"],
        ["date"] = ["date", "event date", "presentation date", "date of event", "date of presentation", "talk date", "visit date", "day", "when", "date time", "date held", "start date"],
        ["start"] = ["time", "start time", "start", "begin", "begin time", "time of day", "time of presentation", "from time", "starts"],
        ["end"] = ["end time", "end", "finish", "to time", "stop time", "ends"],
        ["minutes"] = ["minutes", "duration", "length", "mins", "min", "hours", "hrs", "length of presentation", "time spent"],
        ["period.first"] = ["from", "first day", "period start", "period begin", "begin date", "start of period", "from date"],
        ["period.last"] = ["to", "last day", "period end", "end date", "through", "end of period", "to date"],
        ["period.month"] = ["month", "reporting month", "month year"],
        ["period.quarter"] = ["quarter", "qtr", "reporting quarter"],
        ["period.year"] = ["year", "fiscal year", "fy", "reporting year", "calendar year"],
        ["presentations"] = ["presentations", "number of presentations", "of presentations", "presentations given", "programs", "number of programs", "number of events", "of events", "talks", "number of talks", "sessions", "number of sessions"],
        ["state"] = ["state", "st", "state code", "venue state", "state abbr"],
        ["county"] = ["county", "county name", "parish", "borough", "fips", "county fips", "fips code"],
        ["zip"] = ["zip", "zip code", "zipcode", "postal code", "postcode"],
        ["city"] = ["city", "town", "city town", "municipality", "venue city"],
        ["venue"] = ["school", "venue", "location", "school name", "venue name", "organization", "organisation", "site", "facility", "place", "host", "school organization", "location name", "where", "host organization", "organization name"],
        ["attendance.total"] = ["total", "total attendance", "attendance", "attendees", "number of attendees", "of attendees", "head count", "headcount", "participants", "people", "number of people", "people reached", "number reached", "total reached", "audience size", "number attending", "attended", "yes count", "total participants", "total attendees", "number present", "count"],
        ["attendance.audience"] = ["audience", "audience type", "grade level", "grade", "grades", "grade s", "age group", "who", "type of audience", "target audience", "age level"],
        ["attendance.audiences.k-2"] = ["k 2", "grades k 2", "kindergarten", "k2", "grade k 2", "kindergarten 2"],
        ["attendance.audiences.3-5"] = ["3 5", "grades 3 5", "grade 3 5"],
        ["attendance.audiences.6-8"] = ["6 8", "grades 6 8", "grade 6 8", "middle school", "middle", "junior high", "ms students"],
        ["attendance.audiences.9-12"] = ["9 12", "grades 9 12", "grade 9 12", "high school", "hs students", "high"],
        ["attendance.audiences.college"] = ["college", "university", "college students", "university students"],
        ["attendance.audiences.parents"] = ["parents", "parents guardians", "guardians", "caregivers", "parents and caregivers", "parent"],
        ["attendance.audiences.educators"] = ["educators", "teachers", "staff", "school staff", "faculty", "teachers staff", "educators staff"],
        ["attendance.audiences.law-enforcement"] = ["law enforcement", "officers trained", "le", "police", "law enforcement officers"],
        ["attendance.audiences.prosecutors"] = ["prosecutors", "attorneys"],
        ["attendance.audiences.medical"] = ["medical", "medical professionals", "health professionals", "mental health"],
        ["attendance.audiences.community"] = ["community", "community members", "adults", "public", "general public", "adult", "other adults"],
        ["attendance.audiences.unspecified"] = ["students", "youth", "children", "kids", "pupils", "other", "minors", "elementary", "elementary students"],
        ["basis"] = ["basis", "counting basis", "count method", "how counted", "counted by", "counting method"],
        ["repeat"] = ["repeat", "repeat audience", "seen before", "same audience", "returning audience"],
        ["kind"] = ["kind", "type", "event type", "type of event", "activity", "activity type", "category", "presentation type", "type of presentation", "type of activity"],
        ["format"] = ["format", "setting", "delivery", "mode", "delivery format", "in person or online"],
        ["language"] = ["language", "lang", "language of talk"],
        ["topics"] = ["topic", "topics", "subject", "topics covered", "topic s", "topic s covered", "subjects", "theme", "curriculum", "presentation topic", "content"],
        ["title"] = ["title", "presentation title", "event title", "event name", "name of presentation", "presentation name", "presentation", "event", "program name", "talk"],
        ["agency"] = ["agency", "lead agency", "agency name", "department", "police department", "affiliate", "affiliate agency"],
        ["partners"] = ["partner", "partners", "partner agency", "partner agencies", "with partners", "co host", "collaborators"],
        ["presenter"] = ["presenter", "presenters", "presenter s", "speaker", "speakers", "officer", "presenter name", "instructor", "presented by", "facilitator", "investigator", "detective", "officer name"],
        ["notes"] = ["notes", "comments", "remarks", "description", "details", "note", "comment", "additional information", "memo"],
    };
}
