InRoot.Settings settings = InRoot.Settings.Parse("""<settings><switch name="trace" on="true"/></settings>""");
settings.Switches[0].On = false;
Console.WriteLine(settings.Switches[0]);
