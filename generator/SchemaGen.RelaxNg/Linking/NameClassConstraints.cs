using SchemaGen.RelaxNg.Diagnostics;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.RelaxNg.Linking;

/// <summary>Section 4.16: what name classes may not hold.</summary>
internal sealed class NameClassConstraints(DiagnosticBag diagnostics) : IPatternConstraint
{
    /// <summary>The namespace of namespace declarations as the specification writes it, without the slash at the end.</summary>
    private const string XmlnsNamespace = "http://www.w3.org/2000/xmlns";

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
    /// <param name="excepting">The wildcard from which it is excepted, or null.</param>
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
                    diagnostics.Add(DiagnosticCode.ExceptInExcept, anyName.Location, excepting, "anyName");
                }

                CheckExcept(anyName.Except, isAttribute, "anyName");
                break;

            case NsNameSyntax nsName:
                if (excepting == "nsName")
                {
                    diagnostics.Add(DiagnosticCode.ExceptInExcept, nsName.Location, excepting, "nsName");
                }

                CheckNamespace(nsName.NamespaceUri, nsName, isAttribute);
                CheckExcept(nsName.Except, isAttribute, excepting ?? "nsName");
                break;

            case NameClassChoiceSyntax choice:
                foreach (NameClassSyntax child in choice.Children)
                {
                    Check(child, isAttribute, excepting);
                }

                break;
        }
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
