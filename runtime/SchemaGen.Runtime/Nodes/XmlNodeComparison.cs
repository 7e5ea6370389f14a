using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Writing;

namespace SchemaGen.Runtime;

/// <summary>Compares graphs of objects by what they say: classes, values in canonical form, children in their order.</summary>
internal static class XmlNodeComparison
{
    /// <summary>The maximum depth of object graphs, far deeper than documents. It detects an object that contains itself.</summary>
    public const int MaxDepth = 100_000;

    // A hash need not see all of a large graph.
    private const int HashedNodes = 16;

    /// <exception cref="InvalidOperationException">An object is within itself.</exception>
    public static bool AreEqual(XmlContentNode left, XmlContentNode right)
    {
        Stack<(XmlContentNode Left, XmlContentNode Right, int Depth)> pending = new([(left, right, 1)]);
        while (pending.TryPop(out (XmlContentNode Left, XmlContentNode Right, int Depth) pair))
        {
            CheckDepth(pair.Depth);
            if (ReferenceEquals(pair.Left, pair.Right))
            {
                continue;
            }

            if (!HaveSameClass(pair.Left, pair.Right))
            {
                return false;
            }

            Words leftWords = Words.Of(pair.Left);
            Words rightWords = Words.Of(pair.Right);
            if (!leftWords.Attributes.SequenceEqual(rightWords.Attributes) || !leftWords.Children.SequenceEqual(rightWords.Children))
            {
                return false;
            }

            for (int i = 0; i < leftWords.Nodes.Count; i++)
            {
                pending.Push((leftWords.Nodes[i], rightWords.Nodes[i], pair.Depth + 1));
            }
        }

        return true;
    }

    public static int HashOf(XmlContentNode node)
    {
        HashCode hash = default;
        Queue<XmlContentNode> pending = new([node]);
        for (int count = 0; count < HashedNodes && pending.TryDequeue(out XmlContentNode? next); count++)
        {
            hash.Add(next.GetType());
            Words words = Words.Of(next);
            words.Attributes.ForEach(hash.Add);
            words.Children.ForEach(hash.Add);
            words.Nodes.ForEach(pending.Enqueue);
        }

        return hash.ToHashCode();
    }

    /// <exception cref="InvalidOperationException">The depth is beyond <see cref="MaxDepth"/>.</exception>
    public static void CheckDepth(int depth)
    {
        if (depth > MaxDepth)
        {
            throw new InvalidOperationException($"Elements are nested more than {MaxDepth} deep, or one is within itself.");
        }
    }

    // Elements of one class have one name, unless they say theirs themselves. Cases of a union can have equal content.
    private static bool HaveSameClass(XmlContentNode left, XmlContentNode right)
    {
        if (left.GetType() != right.GetType()
            || (left is XmlElementNode element && right is XmlElementNode other && (element.Xml_LocalName != other.Xml_LocalName || element.Xml_NamespaceUri != other.Xml_NamespaceUri)))
        {
            return false;
        }

        left.EnsureOpen();
        right.EnsureOpen();
        foreach (XmlClassMember member in left.XmlClass.Groups)
        {
            (XmlContentNode? group, XmlContentNode? otherGroup) = (left[member] as XmlContentNode, right[member] as XmlContentNode);
            bool areSame = group is null || otherGroup is null ? group is null && otherGroup is null
                : !member.Has(XmlMemberFlags.HasAttributes) || HaveSameClass(group, otherGroup);
            if (!areSame)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The content of one object without its child objects.</summary>
    private sealed record Words(List<(ExpandedName Name, string Text)> Attributes, List<(ExpandedName Name, string? Text)> Children, List<XmlContentNode> Nodes)
    {
        public static Words Of(XmlContentNode node)
        {
            NodeContent content = NodeContent.Of(node);
            List<(ExpandedName Name, string Text)> attributes =
            [
                .. content.Attributes
                    .Where(static attribute => !attribute.IsRemoved && !attribute.IsFixed)
                    .Select(attribute => (attribute.Name, Canonical(attribute.Member, attribute.Typed, attribute.Value)))
                    .OrderBy(static attribute => attribute.Name.LocalName, StringComparer.Ordinal)
                    .ThenBy(static attribute => attribute.Name.NamespaceUri, StringComparer.Ordinal),
            ];
            List<ContentChild> children = [.. content.Present.Where(static child => !child.IsFixed && child.Kind is not (NodePartKind.Comment or NodePartKind.Instruction) && !IsNothing(child))];
            return new Words(
                attributes,
                [.. children.Select(static child => (child.Name, child.Node is null ? Canonical(child.Member, child.Typed, child.Text!) : null))],
                [.. children.Where(static child => child.Node is not null).Select(static child => (XmlContentNode)child.Node!)]);
        }

        // An empty text is written as nothing.
        private static bool IsNothing(ContentChild child) => child is { Kind: NodePartKind.Text, Text.Length: 0, Typed: string or XmlTextItem };

        private static string Canonical(XmlClassMember? member, object? value, string text) => value is null ? text : member?.Scalar?.KeyOf(value) ?? text;
    }
}
