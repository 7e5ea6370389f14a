namespace SchemaGen.Datatypes.Xsd;

/// <summary>Which properties of a point in time a type has; they tell its lexical form.</summary>
[Flags]
internal enum DateTimeParts
{
    None = 0,
    Year = 1,
    Month = 2,
    Day = 4,
    Time = 8,
    Date = Year | Month | Day,
}
