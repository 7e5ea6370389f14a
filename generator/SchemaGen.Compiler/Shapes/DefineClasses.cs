using System.Globalization;
using System.Text;
using SchemaGen.RelaxNg.Linking;
using SchemaGen.RelaxNg.Syntax;

namespace SchemaGen.Compiler.Shapes;

/// <summary>
/// Which definitions are the same, in one schema with nested grammars or in several: those that are written at the same place and
/// mean the same, down to what they refer to. (An include may replace a definition, so that those that lead to it mean something else.)
/// Found by refinement: all of one place are taken to be the same until what they refer to is not.
/// </summary>
internal sealed class DefineClasses
{
    private readonly Dictionary<(int Grammar, string Key), int> _classes = [];

    public DefineClasses(IReadOnlyList<LinkedGrammar> grammars, CancellationToken cancellationToken)
    {
        List<(int Grammar, string Key, string Text, List<string> References)> defines = [];
        for (int grammar = 0; grammar < grammars.Count; grammar++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (LinkedDefine define in grammars[grammar].Defines)
            {
                StringBuilder text = new(define.Name);
                List<string> references = [];
                Describe(define.Body, text, references);
                defines.Add((grammar, define.Key, text.ToString(), references));
            }
        }

        int count = Refine(defines.ConvertAll(static define => define.Text));
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int refined = Refine(defines.ConvertAll(define => string.Join(
                ",", define.References.Prepend(define.Key).Select(key => Number(define.Grammar, key)))));
            if (refined == count)
            {
                return;
            }

            count = refined;
        }

        // Gives equal texts equal numbers, in the order of first use.
        int Refine(List<string> texts)
        {
            Dictionary<string, int> numbers = new(StringComparer.Ordinal);
            List<int> given = [];
            foreach (string text in texts)
            {
                if (!numbers.TryGetValue(text, out int number))
                {
                    number = numbers.Count;
                    numbers.Add(text, number);
                }

                given.Add(number);
            }

            for (int i = 0; i < defines.Count; i++)
            {
                _classes[(defines[i].Grammar, defines[i].Key)] = given[i];
            }

            return numbers.Count;
        }
    }

    /// <summary>The class of a definition of the grammar of that index: the same number for definitions that are the same.</summary>
    public int ClassOf(int grammar, string key) => _classes[(grammar, key)];

    private string Number(int grammar, string key) => _classes[(grammar, key)].ToString(CultureInfo.InvariantCulture);

    /// <summary>What a pattern is by itself: its place, and what it inherits from outside of its file.</summary>
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
