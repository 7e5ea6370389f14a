using System.Runtime.CompilerServices;
using System.Xml;
using System.Xml.Linq;
using SchemaGen.Evolution.Inclusion.Values;
using SchemaGen.RelaxNg.Derivatives;
using SchemaGen.RelaxNg.Grammars;

namespace SchemaGen.Evolution.Witnesses;

/// <summary>Asks validation about a witness: nothing is shown that it does not confirm.</summary>
internal sealed class WitnessCheck(Grammar left, Grammar right, WitnessContext context)
{
    private readonly DerivativeValidator _left = new(left);
    private readonly DerivativeValidator _right = new(right);

    /// <summary>Whether the left schema accepts the document and the right one refuses it.</summary>
    /// <param name="root">The document.</param>
    /// <param name="xml">The document as text.</param>
    public bool Confirms(WitnessElement root, string xml)
    {
        XElement? tree = XmlSpace.IsUnknownIn(root) ? TreeOf(root) : null;
        try
        {
            return IsValid(_left) && !IsValid(_right);
        }
        catch (XmlException)
        {
            // What is not well-formed shows nothing.
            return false;
        }

        bool IsValid(DerivativeValidator validator)
        {
            using StringReader text = new(xml);
            using XmlReader reader = tree?.CreateReader() ?? XmlReader.Create(text, new XmlReaderSettings { XmlResolver = null, DtdProcessing = DtdProcessing.Prohibit });
            return validator.IsValid(reader);
        }
    }

    /// <summary>The document without its text, which XmlReader does not read where it has other values of <c>xml:space</c> than XML knows.</summary>
    private XElement TreeOf(WitnessElement element)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        XElement tree = new(XName.Get(element.Name.LocalName, element.Name.NamespaceUri));
        tree.Add(context.Namespaces.Select(namespaceUri => new XAttribute(XNamespace.Xmlns + context.PrefixOf(namespaceUri), namespaceUri)));
        tree.Add(element.Content.Attributes.Select(static attribute => new XAttribute(XName.Get(attribute.Name.LocalName, attribute.Name.NamespaceUri), attribute.Value)));
        tree.Add(element.Content.Nodes.Select(node => node is WitnessElement child ? TreeOf(child) : (object)new XText(((WitnessText)node).Value)));
        return tree;
    }
}
