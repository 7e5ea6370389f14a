using System.Globalization;
using System.Numerics;

namespace SchemaGen.Datatypes.Xsd;

/// <summary>A number of seconds with any number of decimal places: <paramref name="Unscaled"/> / 10^<paramref name="Places"/>.</summary>
/// <param name="Unscaled">The digits, the point left out.</param>
/// <param name="Places">How many of them are behind the point; as few as the value allows.</param>
internal readonly record struct ScaledSeconds(BigInteger Unscaled, int Places)
{
    public bool IsZero => Unscaled.IsZero;

    /// <summary>Makes the value of whole seconds, which are not negative, and the digits behind the point.</summary>
    /// <param name="whole">The whole seconds.</param>
    /// <param name="fraction">The digits behind the point without trailing zeros.</param>
    public static ScaledSeconds Create(BigInteger whole, ReadOnlySpan<char> fraction) => fraction.IsEmpty
        ? new(whole, 0)
        : new(
            (whole * BigInteger.Pow(10, fraction.Length)) + BigInteger.Parse(fraction.ToString(), NumberStyles.None, CultureInfo.InvariantCulture),
            fraction.Length);

    public static int Compare(ScaledSeconds left, ScaledSeconds right)
    {
        int places = Math.Max(left.Places, right.Places);
        return left.ScaleTo(places).CompareTo(right.ScaleTo(places));
    }

    public ScaledSeconds Negate() => new(-Unscaled, Places);

    public ScaledSeconds Add(BigInteger seconds) => new(Unscaled + (seconds * BigInteger.Pow(10, Places)), Places);

    private BigInteger ScaleTo(int places) => places == Places ? Unscaled : Unscaled * BigInteger.Pow(10, places - Places);
}
