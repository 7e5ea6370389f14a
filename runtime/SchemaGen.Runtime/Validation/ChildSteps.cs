using SchemaGen.Runtime.Documents;
using SchemaGen.Runtime.Programs;

namespace SchemaGen.Runtime.Validation;

/// <summary>From the configurations of a parent to the patterns of a child, and over the child to the configurations after it.</summary>
internal sealed class ChildSteps(XmlSchemaProgram program)
{
    private readonly List<int> _matched = [];

    /// <summary>Gives a root element a frame for each pattern of its name.</summary>
    public void AddRoots(int[] roots, ElementLevel level)
    {
        foreach (int root in roots)
        {
            if (program.IsNamed(root, level.Name))
            {
                level.AddFrame().Begin(program, root);
            }
        }
    }

    /// <summary>Gives a child a frame for each pattern of its name that can come.</summary>
    public void AddCandidates(ElementLevel parent, ElementLevel level)
    {
        if (parent.SingleFrame is { Count: 1 } single)
        {
            // Nearly always: one pattern is followed, and it knows one element of that name here.
            int state = single.StateFor(program, 0, level.Name, out int branch);
            if (state >= 0 && !program.States[state].HasSharedNames)
            {
                int step = program.FindStep(in program.States[state], level.Name);
                if (step >= 0)
                {
                    level.Next = program.Steps[step].Next;
                    level.NextBranch = branch;
                    level.AddFrame().Begin(program, program.Steps[step].Element);
                }

                return;
            }
        }

        AddMatches(parent, level);
    }

    /// <summary>The attributes decided between patterns: now the state after the element is clear, if the parent has but one.</summary>
    public void FindNext(ElementLevel parent, ElementLevel level, ElementFrame decided)
    {
        if (parent.SingleFrame is { Count: 1 } single && single.StateFor(program, 0, level.Name, out int branch) is >= 0 and int state)
        {
            level.Next = program.After(state, decided.Element);
            level.NextBranch = branch;
        }
    }

    /// <summary>The places where the configurations of a parent, before a child, meet it.</summary>
    public ConfigurationStep[] Before(ElementLevel parent, ElementLevel level)
    {
        List<ConfigurationStep> steps = [];
        foreach (ElementFrame frame in parent.Frames)
        {
            for (int i = 0; i < frame.Count; i++)
            {
                int state = frame.StateFor(program, i, level.Name, out int branch);
                steps.Add(new ConfigurationStep(frame.VariantAt(i), branch, state));
            }
        }

        return [.. steps];
    }

    /// <summary>Steps a parent over a child that has ended.</summary>
    public void StepOver(ElementLevel parent, ElementLevel level)
    {
        if (level.Next >= 0)
        {
            parent.Frames[0].StateAt(0, level.NextBranch) = level.Next;
            return;
        }

        _matched.Clear();
        foreach (ElementFrame frame in level.Frames)
        {
            _matched.Add(frame.Element);
        }

        foreach (ElementFrame frame in parent.Frames)
        {
            frame.Step(program, level.Name, _matched);
        }

        if (parent.Frames.Length > 1)
        {
            foreach (ElementFrame frame in parent.Frames)
            {
                frame.IsDead = frame.Count == 0;
            }

            parent.DropDeadFrames();
        }
    }

    /// <summary>
    /// Notes the pattern of an element that has ended: each pattern of the parent takes the first in schema order of those that matched and that it allows.
    /// </summary>
    public void Index(ElementIndex index, ElementLevel parent, ElementLevel level, bool isRoot)
    {
        if (level.Next >= 0 || isRoot)
        {
            index.SetPattern(level.Index, level.Frames[0].Element);
            return;
        }

        index.IsAmbiguous |= level.Frames.Length > 1;
        foreach (ElementFrame parentFrame in parent.Frames)
        {
            foreach (ElementFrame frame in level.Frames)
            {
                if (Allows(parentFrame, frame.Element, level.Name))
                {
                    index.Choose(level.Index, parentFrame.Element, frame.Element);
                    break;
                }
            }
        }
    }

    private bool Allows(ElementFrame parent, int element, int name)
    {
        for (int i = 0; i < parent.Count; i++)
        {
            int state = parent.StateFor(program, i, name, out _);
            if (state >= 0 && program.After(state, element) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private void AddMatches(ElementLevel parent, ElementLevel level)
    {
        _matched.Clear();
        foreach (ElementFrame frame in parent.Frames)
        {
            for (int i = 0; i < frame.Count; i++)
            {
                int state = frame.StateFor(program, i, level.Name, out _);
                foreach (ProgramStep step in state < 0 ? [] : program.StepsOf(state))
                {
                    if (program.IsNamed(step.Element, level.Name) && !_matched.Contains(step.Element))
                    {
                        _matched.Add(step.Element);
                    }
                }
            }
        }

        foreach (int element in _matched)
        {
            level.AddFrame().Begin(program, element);
        }
    }
}
