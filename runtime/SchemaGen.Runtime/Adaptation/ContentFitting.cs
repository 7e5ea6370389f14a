using System.Numerics;
using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Adaptation;

/// <summary>The children and the text of an element under the variants of a content.</summary>
/// <param name="program">The program.</param>
/// <param name="element">The element; the costs of its children are known.</param>
/// <param name="canInvent">Whether what is missing has a cost, too, so that it can be named.</param>
/// <param name="budget">Counts steps.</param>
/// <param name="keepsText">Whether a text is not to be removed where it should be a value.</param>
internal sealed class ContentFitting(XmlSchemaProgram program, TreeElement element, bool canInvent, StepBudget budget, bool keepsText)
{
    // Of more texts in a value all are removed, or none.
    private const int MostTexts = 6;

    // Others are white space, which matters in values only.
    private readonly List<TreeItem> _items = element.Items.FindAll(static item => item is not TreeText { IsBlank: true });

    /// <summary>The cheapest way for a variant.</summary>
    public ContentPlan Fit(int variant) => program.Variants[variant].Value is >= 0 and int value ? FitValue(value) : FitChildren(variant);

    private ContentPlan FitValue(int value)
    {
        TreeItem[] children = [.. element.Children];
        byte[] text = element.Text;
        long cost = CostOf(children);
        if (Matches(value, text))
        {
            return new ContentPlan(cost) { Removed = [.. children] };
        }

        if (element.Replacement is { } replacement && Matches(value, replacement))
        {
            return new ContentPlan(Cost.Replacement) { IsReplaced = true };
        }

        if (!keepsText && FewestTexts(value) is { } texts)
        {
            return new ContentPlan(Cost.Sum(cost, CostOf(texts))) { Removed = [.. children, .. texts] };
        }

        return canInvent ? new ContentPlan(Cost.Sum(cost, Cost.Invention)) { Removed = [.. children], WantedValue = value } : ContentPlan.Impossible;
    }

    /// <summary>The fewest texts without which the others are a value; null if there are none. Children divide texts, and are removed.</summary>
    private List<TreeItem>? FewestTexts(int value)
    {
        TreeText[] texts = [.. element.Texts];
        TreeText[] solid = Array.FindAll(texts, static text => !text.IsBlank);
        IEnumerable<uint> choices = solid.Length is 0 ? [] : solid.Length <= MostTexts ? Enumerable.Range(1, (1 << solid.Length) - 1).Select(static choice => (uint)choice) : [uint.MaxValue];
        foreach (uint choice in choices.OrderBy(BitOperations.PopCount))
        {
            List<TreeItem> removed = [.. solid.Where((_, i) => choice == uint.MaxValue || (choice & (1u << i)) != 0)];
            using MemoryStream rest = new();
            foreach (TreeText text in texts.Where(text => !removed.Contains(text)))
            {
                rest.Write(text.Value);
            }

            if (Matches(value, rest.ToArray()))
            {
                return removed;
            }
        }

        return null;
    }

    private ContentPlan FitChildren(int variant)
    {
        TableRange starts = program.Variants[variant].Starts;
        List<TreeItem>?[] branches = new List<TreeItem>?[starts.Count];
        List<TreeItem> removed = [];
        foreach (TreeItem item in _items)
        {
            int branch = item is TreeElement child ? program.BranchOf(variant, child.Name) : program.TextBranchOf(variant);
            (branch < 0 ? removed : branches[branch] ??= []).Add(item);
        }

        long cost = CostOf(removed);
        List<List<(TreeElement, int)>> kept = [];
        List<int> missing = [];
        for (int branch = 0; branch < branches.Length; branch++)
        {
            int start = program.Starts[starts.Start + branch];
            if (branches[branch] is null && program.States[start].IsAccepting)
            {
                continue;
            }

            cost = Cost.Sum(cost, FitBranch(start, branches[branch] ?? [], out List<SequenceStep> steps));
            if (cost >= Cost.Impossible)
            {
                return ContentPlan.Impossible;
            }

            kept.Add([.. steps.Where(static step => step is { Item: TreeElement, IsRemoved: false }).Select(static step => ((TreeElement)step.Item!, step.Pattern))]);
            removed.AddRange(steps.Where(static step => step.IsRemoved).Select(static step => step.Item!));
            missing.AddRange(steps.Where(static step => step.Item is null).Select(static step => step.Pattern));
        }

        return new ContentPlan(cost) { Kept = kept, Removed = removed, Missing = missing };
    }

    /// <summary>In their order if that costs no more than any other; texts cannot move, nor children past them.</summary>
    private long FitBranch(int start, List<TreeItem> items, out List<SequenceStep> steps)
    {
        SequenceSearch sequence = new(program, items, canInvent, budget);
        long cost = sequence.Find(start, out steps);
        if (cost - sequence.LeastCost >= Cost.Loss && items.Count > 1 && items.TrueForAll(static item => item is TreeElement))
        {
            long reordered = new OrderSearch(program, items, canInvent, budget).Find(start, cost, out List<SequenceStep> other);
            if (reordered < cost)
            {
                steps = other;
                return reordered;
            }
        }

        return cost;
    }

    private static long CostOf(IEnumerable<TreeItem> removed) => removed.Aggregate(0L, static (cost, item) => Cost.Sum(cost, item.RemovalCost));

    private bool Matches(int value, ReadOnlySpan<byte> text) => program.Values[value].Matches(text, element);
}
