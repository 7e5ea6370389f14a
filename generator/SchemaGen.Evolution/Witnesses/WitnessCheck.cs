using System.Xml;
using SchemaGen.RelaxNg.Derivatives;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Witnesses;

/// <summary>Asks validation about a witness: nothing is shown that it does not confirm.</summary>
internal sealed class WitnessCheck(Grammar left, Grammar right)
{
    private readonly DerivativeValidator _left = new(left);
    private readonly DerivativeValidator _right = new(right);

    /// <summary>Whether the left schema accepts the document and the right one refuses it.</summary>
    public bool Confirms(string xml)
    {
        try
        {
            return IsValid(_left, xml) && !IsValid(_right, xml);
        }
        catch (XmlException)
        {
            // What is not well-formed shows nothing.
            return false;
        }
    }

    private static bool IsValid(DerivativeValidator validator, string xml)
    {
        using StringReader text = new(xml);
        using XmlReader reader = XmlReader.Create(text, new XmlReaderSettings { XmlResolver = null, DtdProcessing = DtdProcessing.Prohibit });
        return validator.IsValid(reader);
    }
}
