using System.Globalization;
using SchemaGen.Datatypes;

namespace SchemaGen.Runtime.Scanning;

/// <summary>Names of characters that HTML declares and XML does not, for messages.</summary>
internal static class CharacterNames
{
    private static readonly string[] Predefined = ["amp", "lt", "gt", "quot", "apos"];

    // Those of the characters U+00A0 to U+00FF, in their order.
    private static readonly string[] Latin = (
        "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 "
        + "frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc "
        + "Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave "
        + "iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml").Split(' ');

    private static readonly Dictionary<string, int> Others = (
        "OElig 338 oelig 339 Scaron 352 scaron 353 ensp 8194 emsp 8195 thinsp 8201 ndash 8211 mdash 8212 lsquo 8216 rsquo 8217 sbquo 8218 ldquo 8220 rdquo 8221 "
        + "bdquo 8222 dagger 8224 bull 8226 hellip 8230 permil 8240 prime 8242 euro 8364 trade 8482 larr 8592 uarr 8593 rarr 8594 darr 8595 minus 8722 infin 8734 "
        + "asymp 8776 ne 8800 le 8804 ge 8805").Split(' ').Chunk(2).ToDictionary(static pair => pair[0], static pair => int.Parse(pair[1], CultureInfo.InvariantCulture));

    /// <summary>The text to write instead of a reference to an undeclared entity.</summary>
    public static string InsteadOf(string entity)
    {
        int latin = Array.IndexOf(Latin, entity);
        int number = latin >= 0 ? 0xA0 + latin : Others.GetValueOrDefault(entity);
        return number > 0 ? string.Create(CultureInfo.InvariantCulture, $"write '&#{number};' (only HTML declares it)")
            : Spelling.Nearest(entity, Enumerable.Range(0, Predefined.Length), static i => Predefined[i]) is int near ? $"did you mean '&{Predefined[near]};'?"
            : "expected amp, lt, gt, quot, apos or the number of a character as in '&#160;'";
    }
}
