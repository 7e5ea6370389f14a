using System.Globalization;
using System.Text;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>
/// Finds equal definitions, in one schema with nested grammars or in several. Two definitions are equal if they are written at the same place and
/// have the same meaning, including their references. (An include may replace a definition, which changes the meaning of those that refer to it.)
/// The algorithm is partition refinement: all definitions at one place count as equal until their references differ.
/// </summary>
internal sealed class DefineClasses
{
    private readonly List<Dictionary<string, int>> _classes;

    public DefineClasses(IReadOnlyList<LinkedGrammar> grammars, CancellationToken cancellationToken)
    {
        _classes = [.. grammars.Select(static _ => new Dictionary<string, int>(StringComparer.Ordinal))];
        List<Definition> definitions = [.. grammars.Zip(_classes, Definition.AllOf).SelectMany(static all => all)];

        // Nearly all definitions are alone at their places and equal no other.
        int count = Refine(definitions, static definition => definition.Place);
        if (count < definitions.Count)
        {
            count = Refine(definitions, static definition => definition.Text);
        }

        while (count < definitions.Count)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int refined = Refine(definitions, static definition => definition.Meaning);
            if (refined == count)
            {
                return;
            }

            count = refined;
        }
    }

    /// <summary>Returns the class of a definition in the grammar with that index: equal definitions have the same number.</summary>
    public int ClassOf(int grammar, string key) => _classes[grammar][key];

    /// <summary>Assigns equal numbers to definitions with equal texts, in order of first use. Returns the number of classes.</summary>
    private static int Refine(List<Definition> definitions, Converter<Definition, string> textOf)
    {
        List<string> texts = definitions.ConvertAll(textOf);
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        for (int i = 0; i < texts.Count; i++)
        {
            if (!numbers.TryGetValue(texts[i], out int number))
            {
                number = numbers.Count;
                numbers.Add(texts[i], number);
            }

            definitions[i].SetClass(number);
        }

        return numbers.Count;
    }

    /// <summary>A definition, with the classes of all definitions of its grammar.</summary>
    private sealed class Definition(LinkedDefine define, Dictionary<string, int> classes)
    {
        private readonly List<string> _references = [];
        private string? _text;

        public string Place => $"{define.Name} {define.Body.Location}";

        /// <summary>Its own text, without the definitions that it refers to.</summary>
        public string Text => _text ??= Describe();

        /// <summary>Its class and the classes of the definitions that it refers to.</summary>
        public string Meaning => string.Join(",", _references.Prepend(define.Key).Select(key => classes[key].ToString(CultureInfo.InvariantCulture)));

        public static IEnumerable<Definition> AllOf(LinkedGrammar grammar, Dictionary<string, int> classes) =>
            grammar.Defines.Select(define => new Definition(define, classes));

        public void SetClass(int number) => classes[define.Key] = number;

        private string Describe()
        {
            StringBuilder text = new(define.Name);
            DefineClasses.Describe(define.Body, text, _references);
            return text.ToString();
        }
    }

    /// <summary>Describes a pattern by itself: its place, and the context that it inherits from outside its file.</summary>
    private static void Describe(PatternSyntax pattern, StringBuilder text, List<string> references)
    {
        text.Append('\n').Append(pattern.GetType().Name).Append(' ').Append(pattern.Location.ToString());
        switch (pattern)
        {
            case RefSyntax reference:
                references.Add(reference.Name);
                break;
            case ElementSyntax element:
                Describe(element.NameClass, text);
                break;
            case AttributeSyntax attribute:
                Describe(attribute.NameClass, text);
                break;
            case DataSyntax or ValueSyntax:
                text.Append(' ').Append(pattern.Context.DatatypeLibrary);
                break;
        }

        foreach (PatternSyntax child in PatternSyntaxChildren.Of(pattern))
        {
            Describe(child, text, references);
        }
    }

    private static void Describe(NameClassSyntax nameClass, StringBuilder text)
    {
        switch (nameClass)
        {
            case NameSyntax name:
                text.Append(' ').Append(name.NamespaceUri);
                break;
            case NsNameSyntax nsName:
                text.Append(' ').Append(nsName.NamespaceUri);
                break;
            case NameClassChoiceSyntax choice:
                foreach (NameClassSyntax child in choice.Children)
                {
                    Describe(child, text);
                }

                break;
        }
    }
}
