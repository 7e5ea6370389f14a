using System.Globalization;

namespace CustomSchema;

/// <summary>The schema keeps values that C# has no exact type for as texts, and sees to it that these are right.</summary>
public partial class Expense
{
    /// <summary>The day.</summary>
    public DateOnly Day
    {
        get => DateOnly.ParseExact(Date.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        set => Date = value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>The amount, in units of the currency.</summary>
    public decimal Sum
    {
        get => decimal.Parse(Amount, CultureInfo.InvariantCulture);
        set => Amount = value.ToString("0.00", CultureInfo.InvariantCulture);
    }
}
