using System.Globalization;

namespace SchemaGen.Testing;

/// <summary>Makes a culture the current one until disposed.</summary>
public sealed class CultureScope : IDisposable
{
    private readonly CultureInfo _culture = CultureInfo.CurrentCulture;
    private readonly CultureInfo _uiCulture = CultureInfo.CurrentUICulture;

    /// <summary>Enters a culture.</summary>
    /// <param name="name">Its name. Where the machine has no cultures, one of our own that writes numbers as <c>fi-FI</c> does stands in.</param>
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
