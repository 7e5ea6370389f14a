using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Parsing;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>Section 4.16: the restrictions on name classes.</summary>
internal sealed class NameClassConstraints(DiagnosticBag diagnostics) : IPatternConstraint
{
    /// <summary>The namespace of namespace declarations as in the specification, without the trailing slash.</summary>
    private const string XmlnsNamespace = "http://www.w3.org/2000/xmlns";

    private const string AnyName = "anyName";
    private const string NsName = "nsName";

    public void Check(PatternSyntax pattern)
    {
        switch (pattern)
        {
            case ElementSyntax element:
                Check(element.NameClass, isAttribute: false, null);
                break;

            case AttributeSyntax attribute:
                Check(attribute.NameClass, isAttribute: true, null);
                break;
        }
    }

    /// <param name="nameClass">The name class.</param>
    /// <param name="isAttribute">Whether it names attributes.</param>
    /// <param name="excepting">The wildcard that excludes it; null for none.</param>
    private void Check(NameClassSyntax nameClass, bool isAttribute, string? excepting)
    {
        switch (nameClass)
        {
            case NameSyntax name when isAttribute:
                CheckAttributeName(name);
                break;

            case AnyNameSyntax anyName:
                if (excepting is not null)
                {
                    AddExcepted(anyName, excepting, AnyName);
                }

                CheckExcept(anyName.Except, isAttribute, AnyName);
                break;

            case NsNameSyntax nsName:
                if (excepting == NsName)
                {
                    AddExcepted(nsName, excepting, NsName);
                }

                CheckNamespace(nsName.NamespaceUri, nsName, isAttribute);
                CheckExcept(nsName.Except, isAttribute, excepting ?? NsName);
                break;

            case NameClassChoiceSyntax choice:
                foreach (NameClassSyntax child in choice.Children)
                {
                    Check(child, isAttribute, excepting);
                }

                break;
        }
    }

    private void AddExcepted(NameClassSyntax excepted, string excepting, string what)
    {
        string Written(string name) => SyntaxWords.At(excepted.Location, $"'{name}'", name == AnyName ? "'*'" : "'PREFIX:*'");
        diagnostics.Add(DiagnosticCode.ExceptInExcept, excepted.Location, Written(excepting), Written(what));
    }

    private void CheckExcept(NameClassSyntax? except, bool isAttribute, string excepting)
    {
        if (except is not null)
        {
            Check(except, isAttribute, excepting);
        }
    }

    private void CheckAttributeName(NameSyntax name)
    {
        if (name is { NamespaceUri: "", LocalName: "xmlns" })
        {
            diagnostics.Add(DiagnosticCode.NamespaceDeclarationAttribute, name.Location, "the name 'xmlns'");
        }

        CheckNamespace(name.NamespaceUri, name, isAttribute: true);
    }

    private void CheckNamespace(string namespaceUri, NameClassSyntax nameClass, bool isAttribute)
    {
        if (isAttribute && (namespaceUri is XmlnsNamespace or WellKnownNamespaces.Xmlns))
        {
            diagnostics.Add(DiagnosticCode.NamespaceDeclarationAttribute, nameClass.Location, $"the namespace '{namespaceUri}'");
        }
    }
}
