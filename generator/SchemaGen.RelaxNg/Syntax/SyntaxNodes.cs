namespace SchemaGen.RelaxNg.Syntax;

/// <summary>All nodes of a tree, whatever they are.</summary>
internal static class SyntaxNodes
{
    /// <summary>A node and all that is in it, in the order of the schema.</summary>
    public static IEnumerable<SyntaxNode> Within(SyntaxNode root)
    {
        Stack<SyntaxNode> pending = new([root]);
        while (pending.Count > 0)
        {
            SyntaxNode node = pending.Pop();
            yield return node;
            IReadOnlyList<SyntaxNode> children = Of(node);
            for (int i = children.Count - 1; i >= 0; i--)
            {
                pending.Push(children[i]);
            }
        }
    }

    /// <summary>A node that lies deeper than the limit, counted as the XML syntax nests its elements; null if there is none.</summary>
    public static SyntaxNode? FirstBeyond(SyntaxNode root, int depth)
    {
        Stack<(SyntaxNode Node, int Depth)> pending = new([(root, 1)]);
        while (pending.Count > 0)
        {
            (SyntaxNode node, int own) = pending.Pop();
            if (own > depth)
            {
                return node;
            }

            foreach (SyntaxNode child in Of(node).Reverse())
            {
                pending.Push((child, own + 1));
            }
        }

        return null;
    }

    /// <summary>The direct children of a node, in schema order.</summary>
    private static IReadOnlyList<SyntaxNode> Of(SyntaxNode node) => node switch
    {
        ElementSyntax element => [element.NameClass, element.Content],
        AttributeSyntax attribute => [attribute.NameClass, attribute.Content],
        DataSyntax data => data.Except is null ? data.Parameters : [.. data.Parameters, data.Except],
        GrammarSyntax grammar => grammar.Contents,
        PatternSyntax pattern => PatternSyntaxChildren.Of(pattern),
        AnyNameSyntax { Except: { } except } => [except],
        NsNameSyntax { Except: { } except } => [except],
        NameClassChoiceSyntax choice => choice.Children,
        DivSyntax div => div.Contents,
        IncludeSyntax include => include.Overrides,
        DefineSyntax define => [define.Body],
        StartSyntax start => [start.Body],
        _ => [],
    };
}
