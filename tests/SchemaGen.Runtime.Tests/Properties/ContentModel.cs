namespace SchemaGen.Runtime.Tests.Properties;

/// <summary>
/// A content model over one-letter elements, written in the compact syntax. Derivatives compute what it allows, as an oracle for error messages.
/// </summary>
internal sealed class ContentModel
{
    private static readonly ContentModel Nothing = new("notAllowed", isNullable: false, _ => null!);
    private static readonly ContentModel Empty = new("empty", isNullable: true, static _ => Nothing);
    private readonly Func<char, ContentModel> _derive;
    private readonly Dictionary<char, ContentModel> _derivatives = [];

    private ContentModel(string text, bool isNullable, Func<char, ContentModel> derive) => (Text, IsNullable, _derive) = (text, isNullable, derive);

    /// <summary>The pattern. Models with the same text allow the same content.</summary>
    public string Text { get; }

    /// <summary>Whether the content can end.</summary>
    public bool IsNullable { get; }

    /// <summary>Whether no children can follow.</summary>
    public bool IsNothing => ReferenceEquals(this, Nothing);

    /// <summary>Returns a random model.</summary>
    /// <param name="random">The random number generator.</param>
    /// <param name="letters">The elements.</param>
    /// <param name="depth">The maximum nesting depth.</param>
    public static ContentModel Random(Random random, string letters, int depth)
    {
        switch (depth == 0 ? 0 : random.Next(10))
        {
            case 0 or 1:
                char letter = letters[random.Next(letters.Length)];
                return Element(letter);
            case 2:
                return Choice(Random(random, letters, depth - 1), Empty);
            case 3:
                return OneOrMore(Random(random, letters, depth - 1));
            case 4:
                return Choice(OneOrMore(Random(random, letters, depth - 1)), Empty);
            case 5:
                return Choice(Random(random, letters, depth - 1), Random(random, letters, depth - 1));
            case 6 when letters.Length > 1:
                // The branches of an interleave must not share elements (section 7.4).
                int split = random.Next(1, letters.Length);
                return Interleave(Random(random, letters[..split], depth - 1), Random(random, letters[split..], depth - 1));
            default:
                return Group(Random(random, letters, depth - 1), Random(random, letters, depth - 1));
        }
    }

    /// <summary>Returns the model of the content after children.</summary>
    public ContentModel After(string children)
    {
        ContentModel model = this;
        foreach (char child in children)
        {
            model = model.After(child);
        }

        return model;
    }

    /// <summary>Returns the model of the content after a child.</summary>
    public ContentModel After(char child)
    {
        if (IsNothing)
        {
            return this;
        }

        if (!_derivatives.TryGetValue(child, out ContentModel? model))
        {
            _derivatives.Add(child, model = _derive(child));
        }

        return model;
    }

    /// <summary>Returns the children that can come next.</summary>
    public string Next(string letters) => string.Concat(letters.Where(letter => !After(letter).IsNothing));

    /// <summary>Returns this model and all models reachable through the given children.</summary>
    public IReadOnlyCollection<ContentModel> Later(string letters)
    {
        Dictionary<string, ContentModel> reached = new(StringComparer.Ordinal) { [Text] = this };
        Stack<ContentModel> work = new([this]);
        while (work.TryPop(out ContentModel? model))
        {
            foreach (ContentModel next in letters.Select(model.After).Where(next => !next.IsNothing && reached.TryAdd(next.Text, next)))
            {
                work.Push(next);
            }
        }

        return reached.Values;
    }

    private static ContentModel Element(char letter) =>
        new($"element {letter} {{ empty }}", isNullable: false, child => child == letter ? Empty : Nothing);

    private static ContentModel Choice(ContentModel one, ContentModel other)
    {
        ContentModel[] all = [.. new[] { one, other }.SelectMany(AlternativesOf).Where(static model => !model.IsNothing).DistinctBy(static model => model.Text).OrderBy(static model => model.Text, StringComparer.Ordinal)];
        return all.Length switch
        {
            0 => Nothing,
            1 => all[0],
            _ => new ContentModel($"({string.Join(" | ", all.Select(static model => model.Text))})", all.Any(static model => model.IsNullable), child => all.Select(model => model.After(child)).Aggregate(Choice))
            {
                Alternatives = all,
            },
        };
    }

    private static ContentModel Group(ContentModel first, ContentModel second) =>
        first.IsNothing || second.IsNothing ? Nothing
        : ReferenceEquals(first, Empty) ? second
        : ReferenceEquals(second, Empty) ? first
        : new($"({first.Text}, {second.Text})", first.IsNullable && second.IsNullable, child =>
            first.IsNullable ? Choice(Group(first.After(child), second), second.After(child)) : Group(first.After(child), second));

    private static ContentModel Interleave(ContentModel one, ContentModel other) =>
        one.IsNothing || other.IsNothing ? Nothing
        : ReferenceEquals(one, Empty) ? other
        : ReferenceEquals(other, Empty) ? one
        : new($"({one.Text} & {other.Text})", one.IsNullable && other.IsNullable, child =>
            Choice(Interleave(one.After(child), other), Interleave(one, other.After(child))));

    private static ContentModel OneOrMore(ContentModel model) =>
        ReferenceEquals(model, Empty) ? model : new($"({model.Text})+", model.IsNullable, child => Group(model.After(child), Choice(OneOrMore(model), Empty)));

    private static IEnumerable<ContentModel> AlternativesOf(ContentModel model) => model.Alternatives ?? [model];

    private ContentModel[]? Alternatives { get; init; }
}
