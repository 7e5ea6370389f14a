using SchemaGen.Datatypes;
using SchemaGen.Datatypes.XsdRegex;
using SchemaGen.Evolution.Inclusion.Values.Automata;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Inclusion.Values;

/// <summary>The texts of a datatype with its facets, white space included, as automata.</summary>
internal static class DatatypeText
{
    private static readonly CodePointSet HexDigits = CodePointSet.UnionOf([CodePointSet.Range('0', '9'), CodePointSet.Range('a', 'f'), CodePointSet.Range('A', 'F')]);
    private static readonly CodePointSet Space = CodePointSet.Single(' ');

    /// <summary>The texts as they may stand in a document.</summary>
    public static TextEnclosure Of(DatatypeReference reference)
    {
        TextEnclosure texts = LexicalSpace.Of(reference.LibraryUri, reference.TypeName);
        foreach (DatatypeParameter parameter in reference.Parameters)
        {
            texts = texts.And(OfFacet(reference.TypeName, parameter));
        }

        return Normalized(reference, texts);
    }

    /// <summary>The texts that a datatype's treatment of white space makes texts of a set.</summary>
    public static TextEnclosure Normalized(DatatypeReference reference, TextEnclosure texts) => reference.TypeName switch
    {
        "string" or "untypedAtomic" or "anyAtomicType" => texts,
        "normalizedString" => texts.Replaced(),
        _ => texts.Collapsed(),
    };

    private static TextEnclosure OfFacet(string type, DatatypeParameter parameter) => parameter.Name switch
    {
        "pattern" => TextEnclosure.Exactly(new RegexText(parameter.Value)),
        "length" or "minLength" or "maxLength" => OfLength(type, parameter),
        "totalDigits" => TextEnclosure.Exactly(new DigitsText(Count(parameter.Value), fractionOnly: false)),
        "fractionDigits" => TextEnclosure.Exactly(new DigitsText(Count(parameter.Value), fractionOnly: true)),
        _ => OfBound(type, parameter),
    };

    private static TextEnclosure OfLength(string type, DatatypeParameter parameter)
    {
        int length = Count(parameter.Value);
        int minimum = parameter.Name == "maxLength" ? 0 : length;
        int maximum = parameter.Name == "minLength" ? int.MaxValue : length;
        return type switch
        {
            "hexBinary" => Counting(HexDigits, Twice(minimum), Twice(maximum)),
            "base64Binary" => new TextEnclosure(ConstantText.All, ConstantText.None),
            "NMTOKENS" or "IDREFS" or "ENTITIES" => maximum < 1 ? TextEnclosure.Exactly(ConstantText.None) : Counting(Space, Math.Max(minimum - 1, 0), maximum == int.MaxValue ? maximum : maximum - 1),
            _ => Counting(CodePointSet.All, minimum, maximum),
        };
    }

    private static TextEnclosure OfBound(string type, DatatypeParameter parameter)
    {
        if (!LexicalSpace.IsDecimal(type))
        {
            return new TextEnclosure(ConstantText.All, ConstantText.None);
        }

        bool isMinimum = parameter.Name.StartsWith("min", StringComparison.Ordinal);
        bool isInclusive = parameter.Name.EndsWith("Inclusive", StringComparison.Ordinal);
        return TextEnclosure.Exactly(new DecimalBoundText(parameter.Value, !isMinimum, isInclusive, isMinimum));
    }

    private static TextEnclosure Counting(CodePointSet characters, int minimum, int maximum) =>
        TextEnclosure.Exactly(new CountText(characters, minimum, maximum));

    private static int Twice(int count) => count > int.MaxValue / 2 ? int.MaxValue : count * 2;

    /// <summary>A count of a checked schema; one that no text can reach is as good as the greatest int but one.</summary>
    private static int Count(string text)
    {
        int count = 0;
        foreach (char c in text.Where(static c => c is >= '0' and <= '9'))
        {
            count = count > (int.MaxValue - 10) / 10 ? int.MaxValue - 1 : (count * 10) + (c - '0');
        }

        return count;
    }
}
