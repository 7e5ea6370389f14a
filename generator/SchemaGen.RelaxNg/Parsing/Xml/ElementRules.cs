using SchemaGen.Datatypes;
using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Text;

namespace SchemaGen.RelaxNg.Parsing.Xml;

/// <summary>The rules of section 3 for all elements: their attributes, and the allowed content.</summary>
internal sealed class ElementRules(DiagnosticBag diagnostics)
{
    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>Reports attributes that the element may not have.</summary>
    public void CheckAttributes(SchemaElement element)
    {
        string[] allowed = SchemaVocabulary.AttributesOf(element.Name);
        foreach (SchemaAttribute attribute in element.Attributes)
        {
            if (attribute.IsQualified || (attribute.Name is not ("ns" or "datatypeLibrary") && Array.IndexOf(allowed, attribute.Name) < 0))
            {
                Unexpected(attribute, element, allowed);
            }
        }
    }

    /// <summary>Reports children of an element that is empty or holds text.</summary>
    public void CheckChildless(SchemaElement element)
    {
        foreach (SchemaElement child in element.Children)
        {
            Unexpected(child, element, SchemaVocabulary.HoldsText(element.Name) ? "text only" : "nothing");
        }
    }

    /// <summary>Reports the second pattern of an element that holds one.</summary>
    /// <param name="element">The element.</param>
    /// <param name="first">How many of its children are something else.</param>
    /// <param name="expected">What it holds.</param>
    public void CheckSinglePattern(SchemaElement element, int first, string expected)
    {
        int patterns = 0;
        for (int i = first; i < element.Children.Count; i++)
        {
            if (SchemaVocabulary.IsPattern(element.Children[i].Name) && ++patterns == 2)
            {
                Unexpected(element.Children[i], element, expected);
            }
        }
    }

    /// <summary>Reports what an element lacks, unless a mistake in it may stand for that.</summary>
    public void Lacks(SchemaElement element, string expected)
    {
        if (!element.HasMistake)
        {
            Diagnostics.Add(DiagnosticCode.MissingChild, element.Location, element.Name, expected);
        }
    }

    public void Unexpected(SchemaElement child, SchemaElement parent, string expected) =>
        Diagnostics.Add(DiagnosticCode.UnexpectedElement, child.Location, child.Name, parent.Name, expected, SchemaVocabulary.DidYouMean(child.Name));

    private void Unexpected(SchemaAttribute attribute, SchemaElement element, string[] allowed)
    {
        element.HasMistake = true;
        string[] expected = [.. allowed, "ns", "datatypeLibrary"];
        string meant = attribute.Name == "ref" ? $"; a pattern refers to a definition with <ref name=\"{attribute.Value}\"/>" : Spelling.DidYouMean(attribute.Name, expected);
        Diagnostics.Add(
            DiagnosticCode.UnexpectedAttribute, attribute.Location, attribute.Name, element.Name, string.Join(", ", expected), meant);
    }

    /// <summary>The value of an attribute that must be there, or null when it is reported as missing.</summary>
    public SchemaAttribute? Required(SchemaElement element, string name)
    {
        SchemaAttribute? attribute = element.Attribute(name);
        if (attribute is null)
        {
            Diagnostics.Add(DiagnosticCode.MissingAttribute, element.Location, element.Name, name);
        }

        return attribute;
    }

    /// <summary>The NCName that an attribute must hold; white space around it does not count (section 4.2). Null when it is reported.</summary>
    public string? RequiredNCName(SchemaElement element, string name) =>
        Required(element, name) is { } attribute ? NCName(attribute) : null;

    /// <summary>The NCName in an attribute, or null when it is reported as none.</summary>
    public string? NCName(SchemaAttribute attribute)
    {
        string text = XmlNames.Trim(attribute.Value);
        if (XmlNames.IsNCName(text))
        {
            return text;
        }

        Diagnostics.Add(DiagnosticCode.InvalidName, attribute.Location, text, "a name without a colon");
        return null;
    }

    /// <summary>The URI reference of an <c>externalRef</c> or <c>include</c>, or null when it is reported.</summary>
    public SchemaAttribute? RequiredHref(SchemaElement element)
    {
        if (Required(element, "href") is not { } href)
        {
            return null;
        }

        if (Linking.SchemaUri.IsReference(href.Value))
        {
            return href;
        }

        Diagnostics.Add(DiagnosticCode.InvalidHref, href.Location, href.Value);
        return null;
    }
}
