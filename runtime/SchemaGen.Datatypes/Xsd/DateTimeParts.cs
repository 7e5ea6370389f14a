namespace SchemaGen.Datatypes.Xsd;

/// <summary>The properties of a point in time that a type has. They determine its lexical form.</summary>
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
