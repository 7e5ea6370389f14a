using System.Xml;
using System.Xml.Linq;
using SchemaGen.RelaxNg.Derivatives;
using SchemaGen.RelaxNg.Grammars;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Site.Building;

/// <summary>Validates single elements as document roots.</summary>
internal sealed class ElementValidity
{
    private readonly Grammar _grammar;
    private readonly Dictionary<ElementSyntax, ElementPattern> _patterns = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ElementPattern, DerivativeValidator> _validators = [];

    public ElementValidity(Grammar grammar)
    {
        _grammar = grammar;
        foreach (ElementPattern pattern in grammar.Elements)
        {
            _patterns.TryAdd(pattern.Origin, pattern);
        }
    }

    /// <summary>Returns the element in the simple form; null if no document can contain it.</summary>
    public ElementPattern? PatternOf(ElementSyntax element) => _patterns.GetValueOrDefault(element);

    /// <summary>Whether an element is valid against an element of the schema.</summary>
    public bool IsValid(ElementSyntax element, XElement value)
    {
        using XmlReader reader = value.CreateReader();
        return IsValid(element, reader);
    }

    /// <summary>Whether the XML text of an element is valid against an element of the schema.</summary>
    public bool IsValid(ElementSyntax element, string xml)
    {
        using XmlReader reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { XmlResolver = null, DtdProcessing = DtdProcessing.Prohibit });
        return IsValid(element, reader);
    }

    private bool IsValid(ElementSyntax element, XmlReader reader)
    {
        if (PatternOf(element) is not { } pattern)
        {
            return false;
        }

        if (!_validators.TryGetValue(pattern, out DerivativeValidator? validator))
        {
            _validators.Add(pattern, validator = new DerivativeValidator(_grammar with { Start = pattern }));
        }

        return validator.IsValid(reader);
    }
}
