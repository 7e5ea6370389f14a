using SchemaGen.Compiler.Naming;
using SchemaGen.Compiler.Shapes;
using SchemaGen.RelaxNg.Syntax;
using SchemaGen.Runtime.Classes;

namespace SchemaGen.Compiler.Derivation;

/// <summary>Chooses the C# types of values. A value without a natural type is a string, which preserves it.</summary>
internal sealed class ScalarDeriver
{
    private static readonly (string True, string False, XmlScalarKind Kind)[] Switches =
        [("yes", "no", XmlScalarKind.YesNo), ("on", "off", XmlScalarKind.OnOff), ("true", "false", XmlScalarKind.TrueFalse), ("1", "0", XmlScalarKind.OneZero)];

    // The key is a definition, a pattern, or the place of several patterns, with the words: several places may add words to the same pattern.
    private readonly Dictionary<(object Pattern, string Words), EnumNode> _enums = [];
    private readonly List<EnumNode> _all = [];
    private readonly Uuids _uuids = new();

    /// <summary>The enums, in discovery order.</summary>
    public IReadOnlyList<EnumNode> Enums => _all;

    /// <summary>Returns the type of a value that has one of the patterns.</summary>
    /// <param name="patterns">The patterns of all places that share the member.</param>
    /// <param name="names">The names for an enum without a definition.</param>
    /// <param name="documentation">The documentation for such an enum, or null.</param>
    /// <param name="owner">The class that has the member.</param>
    /// <param name="isShared">Whether all places that provide the same names share one enum, even if their patterns differ.</param>
    public Scalar Derive(IReadOnlyList<Shape> patterns, TypeNames names, string? documentation, TypeNode owner, bool isShared = false)
    {
        if (isShared)
        {
            return OfWords(patterns, names.Place, names, documentation, owner);
        }

        // Several lists of values make one longer list; several types have only their text in common.
        if (patterns.Count > 1 && patterns.All(static pattern => Discriminators.WordsOf(pattern) is not null))
        {
            List<DefineShape?> defines = [.. patterns.Select(DefineOfWords).Distinct()];
            return defines is [{ }]
                ? Derive(patterns[0], names, documentation, owner)
                : OfWords(patterns, names.Place, names, documentation, owner);
        }

        return OneOf(patterns.Select(pattern => Derive(pattern, names, documentation, owner)));
    }

    /// <summary>Returns the common type: a wider type for whole numbers, else a string that can be read as each of the types.</summary>
    private static Scalar OneOf(IEnumerable<Scalar> scalars)
    {
        List<Scalar> distinct = [];
        NumberRange? range = null;
        foreach (Scalar scalar in scalars)
        {
            range = scalar.Range is null ? range : range?.Or(scalar.Range) ?? scalar.Range;
            if (scalar.Range is null ? !distinct.Contains(scalar) : !distinct.Exists(static known => known.Range is not null))
            {
                distinct.Add(scalar);
            }
        }

        if (range is not null)
        {
            distinct[distinct.FindIndex(static scalar => scalar.Range is not null)] = range.ToScalar();
        }

        return distinct is [var only] ? only : new Scalar("string") { Parts = [.. PartsOf(distinct)] };
    }

    // A QName has no meaning without the context of its text.
    private static IEnumerable<Scalar> PartsOf(List<Scalar> scalars) => scalars
        .SelectMany(static scalar => scalar.IsString ? scalar.Parts : [scalar])
        .Where(static scalar => (scalar.Item ?? scalar).Kind != XmlScalarKind.QName)
        .Distinct();

    private Scalar Derive(Shape pattern, TypeNames names, string? documentation, TypeNode owner)
    {
        if (Discriminators.WordsOf(pattern) is not null)
        {
            DefineShape? define = DefineOfWords(pattern);
            return define is null
                ? OfWords([pattern], pattern, names, documentation, owner)
                : OfWords([define.Body], define, new TypeNames(CSharpNames.Pascal(define.Word), IsDefine: true) { Place = define.Name }, define.Documentation, owner);
        }

        if (_uuids.Matches(pattern))
        {
            return Scalar.Guid;
        }

        return Resolve(pattern) switch
        {
            { Syntax: DataSyntax data } => DataTypes.Of(data),
            TextualShape { Syntax: ValueSyntax { TypeName: not "string" } } => DataTypes.QName,
            ListShape list => ListOf(list, names, documentation, owner),
            ChoiceShape choice => OfAlternatives([.. Alternatives(choice)], names, documentation, owner),
            _ => Scalar.String,
        };
    }

    /// <summary>Returns the type of alternatives. Words without a definition count as text.</summary>
    private Scalar OfAlternatives(List<Shape> alternatives, TypeNames names, string? documentation, TypeNode owner) => OneOf(alternatives.Select(alternative =>
        Discriminators.WordsOf(alternative) is not null && DefineOfWords(alternative) is null ? Scalar.String : Derive(alternative, names, documentation, owner)));

    /// <summary>Returns a list if all words have one type, else a string that can be read as a list of words.</summary>
    private Scalar ListOf(ListShape list, TypeNames names, string? documentation, TypeNode owner)
    {
        List<Shape> words = [.. WordsOf(list.Content)];
        if (words.Count > 0 && words.TrueForAll(static word => Discriminators.WordsOf(word) is not null))
        {
            Scalar item = Derive(words, names, documentation, owner);
            item.Enum?.IsListed = true;
            return Scalar.ListOf(item);
        }

        return words.Count == 0 ? Scalar.String
            : OneOf(words.Select(OfWord)) is { Parts.Count: 0 } only ? Scalar.ListOf(only)
            : new Scalar("string") { Parts = [Scalar.ListOf(Scalar.String)] };
    }

    private Scalar OfWord(Shape word) => _uuids.Matches(word) ? Scalar.Guid
        : Resolve(word) is { Syntax: DataSyntax data } ? DataTypes.Of(data) is { Item: null } scalar ? scalar : Scalar.String
        : Resolve(word) is TextualShape { Syntax: ValueSyntax { TypeName: not "string" } } ? DataTypes.QName
        : Resolve(word) is ChoiceShape choice && OneOf(choice.Children.Select(OfWord)) is { Parts.Count: 0 } only ? only
        : Scalar.String;

    /// <summary>Returns the patterns of single words in the content of a list.</summary>
    private static IEnumerable<Shape> WordsOf(Shape shape) => shape switch
    {
        _ when IsWord(shape) => [shape],
        ReferenceShape reference => WordsOf(reference.Define.Body),
        _ => ShapeChildren.Of(shape).SelectMany(WordsOf),
    };

    private static bool IsWord(Shape shape) => shape switch
    {
        ReferenceShape reference => IsWord(reference.Define.Body),
        ChoiceShape choice => choice.Children.All(IsWord),
        GroupShape { Children: [var only] } => IsWord(only),
        _ => shape is TextualShape or ValueShape,
    };

    private IEnumerable<Shape> Alternatives(Shape shape) => Resolve(shape) is ChoiceShape choice && Discriminators.WordsOf(choice) is null && !_uuids.Matches(choice)
        ? choice.Children.SelectMany(Alternatives)
        : [shape];

    private Scalar OfWords(IReadOnlyList<Shape> patterns, object key, TypeNames names, string? documentation, TypeNode owner)
    {
        List<EnumWord> words = [.. Words(patterns)];
        foreach ((string trueWord, string falseWord, XmlScalarKind kind) in Switches)
        {
            // 0 or 1 alone is a number, such as a version.
            if (words.TrueForAll(word => word.Word == trueWord || word.Word == falseWord) && (words.Count > 1 || kind != XmlScalarKind.OneZero))
            {
                return new Scalar("bool", kind) { TrueWord = trueWord };
            }
        }

        (object, string) place = (key, string.Join(" ", words.Select(static word => word.Word)));
        if (!_enums.TryGetValue(place, out EnumNode? node))
        {
            node = new EnumNode(names with { }, words, documentation) { Owner = owner, Subsets = key is DefineShape define ? [.. Subsets(define, words.Count)] : [] };
            _enums.Add(place, node);
            _all.Add(node);
        }

        return new Scalar("", Enum: node);
    }

    private static IEnumerable<EnumWord> Words(IEnumerable<Shape> patterns)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        Stack<Shape> open = new(patterns.Reverse());
        while (open.Count > 0)
        {
            Shape shape = open.Pop();
            if (shape is ValueShape value && seen.Add(value.Word))
            {
                yield return new EnumWord(value.Word, value.Documentation);
            }

            foreach (Shape child in shape is ReferenceShape reference ? [reference.Define.Body] : ShapeChildren.Of(shape).Reverse())
            {
                open.Push(child);
            }
        }
    }

    private static IEnumerable<EnumSubset> Subsets(DefineShape define, int count)
    {
        HashSet<DefineShape> seen = [define];
        Stack<Shape> open = new([define.Body]);
        while (open.Count > 0)
        {
            Shape shape = open.Pop();
            if (shape is ReferenceShape { Define: { } part } && seen.Add(part))
            {
                open.Push(part.Body);
                if (Discriminators.WordsOf(part.Body) is { } words && words.Count < count)
                {
                    yield return new EnumSubset(part.Name, words);
                }
            }

            foreach (Shape child in ShapeChildren.Of(shape))
            {
                open.Push(child);
            }
        }
    }

    /// <summary>Returns the definition of these values: the last one in a chain of references.</summary>
    public static DefineShape? DefineOfWords(Shape pattern) =>
        GroupUnions.DefineOf(pattern) is { } define ? DefineOfWords(define.Body) ?? define : null;

    private static Shape Resolve(Shape pattern) => GroupUnions.DefineOf(pattern) is { } define ? Resolve(define.Body) : pattern;
}
