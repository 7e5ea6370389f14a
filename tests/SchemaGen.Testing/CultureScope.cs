using System.Globalization;

namespace SchemaGen.Testing;

/// <summary>Sets the current culture until disposed.</summary>
public sealed class CultureScope : IDisposable
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _uiCulture = CultureInfo.CurrentUICulture;

    /// <summary>Sets a culture.</summary>
    /// <param name="name">The name. On a machine without cultures, a replacement with the number format of <c>fi-FI</c> is used.</param>
    public CultureScope(string name)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Find(name);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        CultureInfo.CurrentCulture = _culture;
        CultureInfo.CurrentUICulture = _uiCulture;
    }

    private static CultureInfo Find(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            var standIn = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            standIn.NumberFormat.NegativeSign = "\u2212";
            standIn.NumberFormat.NumberDecimalSeparator = ",";
            standIn.NumberFormat.NumberGroupSeparator = "\u00a0";
            return standIn;
        }
    }
}
