using SchemaGen.Runtime.Classes;
using SchemaGen.Runtime.Writing;

namespace SchemaGen.Runtime;

/// <summary>Copies graphs of objects. What is copied waits in a list, so that no depth is too deep for the stack. What is not opened is shared as text.</summary>
internal sealed class XmlNodeCopier
{
    private readonly Stack<(XmlContentNode Copy, int Depth)> _pending = [];

    // The elements with an order that code chose, and their copies.
    private readonly List<(XmlElementNode Original, XmlElementNode Copy)> _ordered = [];
    private int _depth;

    private XmlNodeCopier()
    {
    }

    /// <summary>A copy of an object and of all that is in it.</summary>
    /// <exception cref="InvalidOperationException">An object is within itself.</exception>
    public static XmlContentNode CopyGraph(XmlContentNode node)
    {
        XmlNodeCopier copier = new();
        XmlContentNode root = copier.CopyNode(node);
        while (copier._pending.TryPop(out (XmlContentNode Copy, int Depth) next))
        {
            XmlNodeComparison.CheckDepth(next.Depth);
            copier._depth = next.Depth;
            next.Copy.ReplaceMembers(copier.CopyMember);
            if (next.Copy.ExtraContent is { } extra)
            {
                extra.ReplaceElements(copier.CopyElement);
            }
        }

        foreach ((XmlElementNode original, XmlElementNode copy) in copier._ordered)
        {
            Dictionary<XmlContentNode, Queue<XmlContentNode>> copies = new(ReferenceEqualityComparer.Instance);
            Pair(original, copy, copies);
            copy.ChosenOrder = [.. original.ChosenOrder!.Select(child => CopyChild(child, copies))];
        }

        return root;
    }

    // An object can be in an element several times; each time has a copy of its own.
    private static void Pair(XmlContentNode original, XmlContentNode copy, Dictionary<XmlContentNode, Queue<XmlContentNode>> copies)
    {
        Add(original, copy);
        for (int slot = original.NextHeld(0); slot >= 0; slot = original.NextHeld(slot + 1))
        {
            XmlClassMember member = original.XmlClass.BySlot[slot];
            switch (original[member])
            {
                case XmlGroupNode group:
                    Pair(group, (XmlContentNode)copy[member]!, copies);
                    break;
                case XmlElementNode element:
                    Add(element, (XmlContentNode)copy[member]!);
                    break;
                case MemberItems items:
                    MemberItems copiedItems = (MemberItems)copy[member]!;
                    for (int i = 0; i < items.Count; i++)
                    {
                        if (items[i] is XmlElementNode item)
                        {
                            Add(item, (XmlContentNode)copiedItems[i]);
                        }
                    }

                    break;
            }
        }

        foreach ((XmlElementNode extra, XmlElementNode copiedExtra) in (original.ExtraContent?.Elements ?? []).Zip(copy.ExtraContent?.Elements ?? []))
        {
            Add(extra, copiedExtra);
        }

        void Add(XmlContentNode node, XmlContentNode copied)
        {
            if (!copies.TryGetValue(node, out Queue<XmlContentNode>? known))
            {
                copies[node] = known = new Queue<XmlContentNode>();
            }

            known.Enqueue(copied);
        }
    }

    // A child that the element has no more keeps its object: the copy has it as little.
    private static ContentChild CopyChild(ContentChild child, Dictionary<XmlContentNode, Queue<XmlContentNode>> copies)
    {
        XmlElementNode? node = child.Node is not null && copies.TryGetValue(child.Node, out Queue<XmlContentNode>? found) && found.TryDequeue(out XmlContentNode? copy)
            ? (XmlElementNode)copy
            : child.Node;
        return new ContentChild
        {
            Kind = child.Kind,
            Name = child.Name,
            Node = node,
            Text = child.Text,
            Typed = child.Node is null ? child.Typed : node,
            Holder = child.Holder is not null && copies.TryGetValue(child.Holder, out Queue<XmlContentNode>? holders) ? holders.Peek() : child.Holder,
            Member = child.Member,
            Index = child.Index,
            Path = child.Path,
            Start = child.Start,
            End = child.End,
            IsChanged = child.IsChanged,
            IsRemoved = child.IsRemoved,
            IsFixed = child.IsFixed,
        };
    }

    private XmlContentNode CopyNode(XmlContentNode node)
    {
        // Groups of an element that is not opened would open the original.
        node.EnsureOpen();
        XmlContentNode copy = node.CopyShallow();
        _pending.Push((copy, _depth + 1));
        if (node is XmlElementNode { ChosenOrder: not null } element)
        {
            _ordered.Add((element, (XmlElementNode)copy));
        }

        return copy;
    }

    private XmlElementNode CopyElement(XmlElementNode element) => (XmlElementNode)CopyNode(element);

    // Texts and values are shared: they never change.
    private object CopyMember(object value) => value switch
    {
        XmlContentNode node => CopyNode(node),
        MemberItems items => CopyItems(items),
        _ => value,
    };

    private MemberItems CopyItems(MemberItems items)
    {
        MemberItems copy = new(items);
        for (int i = 0; i < copy.Count; i++)
        {
            if (copy[i] is XmlElementNode element)
            {
                copy[i] = CopyNode(element);
            }
        }

        return copy;
    }
}
