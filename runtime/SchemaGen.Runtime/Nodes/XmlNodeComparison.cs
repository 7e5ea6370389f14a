namespace SchemaGen.Runtime;

/// <summary>Compares graphs of objects by what they say: classes, values in canonical form, children in their order.</summary>
internal static class XmlNodeComparison
{
    // A hash need not see all of a large graph.
    private const int HashedNodes = 16;

    /// <exception cref="InvalidOperationException">An object is within itself.</exception>
    public static bool AreEqual(XmlContentNode left, XmlContentNode right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        NodeWords leftWords = new();
        NodeWords rightWords = new();
        Stack<(XmlContentNode Left, XmlContentNode Right, int Depth)> pending = new([(left, right, 1)]);
        while (pending.TryPop(out (XmlContentNode Left, XmlContentNode Right, int Depth) pair))
        {
            NodeDepth.Check(pair.Depth);
            if (pair.Left.GetType() != pair.Right.GetType() || !HaveSameName(pair.Left, pair.Right))
            {
                return false;
            }

            leftWords.Fill(pair.Left);
            rightWords.Fill(pair.Right);
            if (!leftWords.SaySameAs(rightWords))
            {
                return false;
            }

            for (int i = 0; i < leftWords.Children.Count; i++)
            {
                if (leftWords.Children[i].Node is { } leftChild && !ReferenceEquals(leftChild, rightWords.Children[i].Node))
                {
                    pending.Push((leftChild, rightWords.Children[i].Node!, pair.Depth + 1));
                }
            }
        }

        return true;
    }

    public static int HashOf(XmlContentNode node)
    {
        HashCode hash = default;
        NodeWords words = new();
        Queue<XmlContentNode> pending = new([node]);
        for (int count = 0; count < HashedNodes && pending.TryDequeue(out XmlContentNode? next); count++)
        {
            hash.Add(next.GetType());
            words.Fill(next);
            words.AddTo(ref hash);
            foreach (XmlChild child in words.Children)
            {
                if (child.Node is { } childNode)
                {
                    pending.Enqueue(childNode);
                }
            }
        }

        return hash.ToHashCode();
    }

    // Elements of one class have one name, unless they say theirs themselves.
    private static bool HaveSameName(XmlContentNode left, XmlContentNode right) =>
        left is not XmlElementNode element
        || right is not XmlElementNode other
        || (element.ElementName == other.ElementName && element.ElementNamespace == other.ElementNamespace);

    /// <summary>What one object says, without the objects in it.</summary>
    private sealed class NodeWords
    {
        private readonly XmlMemberList _members = new(XmlListing.Canonical);

        public List<XmlChild> Children => _members.Children.Children;

        private List<XmlListedAttribute> Attributes => _members.Attributes.Attributes;

        public void Fill(XmlContentNode node) => _members.Fill(node);

        public bool SaySameAs(NodeWords other)
        {
            List<XmlListedAttribute> attributes = Attributes;
            List<XmlListedAttribute> otherAttributes = other.Attributes;
            if (attributes.Count != otherAttributes.Count || Children.Count != other.Children.Count)
            {
                return false;
            }

            for (int i = 0; i < attributes.Count; i++)
            {
                (XmlListedAttribute own, XmlListedAttribute its) = (attributes[i], otherAttributes[i]);
                if (own.Text != its.Text || own.LocalName != its.LocalName || own.NamespaceUri != its.NamespaceUri)
                {
                    return false;
                }
            }

            for (int i = 0; i < Children.Count; i++)
            {
                (XmlChild own, XmlChild its) = (Children[i], other.Children[i]);
                if (own.Text != its.Text || own.LocalName != its.LocalName || own.NamespaceUri != its.NamespaceUri || own.Node is null != its.Node is null)
                {
                    return false;
                }
            }

            return true;
        }

        public void AddTo(ref HashCode hash)
        {
            foreach (XmlListedAttribute attribute in Attributes)
            {
                hash.Add(attribute.LocalName);
                hash.Add(attribute.Text);
            }

            foreach (XmlChild child in Children)
            {
                hash.Add(child.LocalName);
                hash.Add(child.Text);
            }
        }
    }
}
