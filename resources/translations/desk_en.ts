<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="zh_CN">
<context>
    <name>ActivityBar</name>
    <message>
        <source>第 {done} 项，共 {total} 项</source>
        <translation>{done} of {total}</translation>
    </message>
    <message>
        <source>还要 {seconds} 秒</source>
        <translation>{seconds} seconds left</translation>
    </message>
    <message>
        <source>还要 {minutes} 分钟</source>
        <translation>{minutes} minutes left</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>BannerSlot</name>
    <message>
        <source>收起</source>
        <translation>Dismiss</translation>
    </message>
</context>
<context>
    <name>CaseRows</name>
    <message>
        <source>儿童</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>年龄</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>残疾类别</source>
        <translation>Disability</translation>
    </message>
    <message>
        <source>乡镇</source>
        <translation>Township</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>安置</source>
        <translation>Placement</translation>
    </message>
    <message>
        <source>期限</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>没有期限</source>
        <translation>No date</translation>
    </message>
    <message>
        <source>暂定</source>
        <translation>provisional</translation>
    </message>
    <message>
        <source>孤独症</source>
        <translation>autism</translation>
    </message>
    <message>
        <source>尚未决定</source>
        <translation>Not decided yet</translation>
    </message>
    <message>
        <source>不详</source>
        <translation>Unknown</translation>
    </message>
    <message>
        <source>{years} 岁</source>
        <translation>{years} years</translation>
    </message>
    <message>
        <source>未填</source>
        <translation>Not filled in</translation>
    </message>
</context>
<context>
    <name>CasesPage</name>
    <message>
        <source>全部</source>
        <extracomment>What stands in the field now; the owner answers with `show_entries`. The id of the entry that was executed; the palette has closed by then. The id of the row that Enter, Space or a double click opened. The id of the row that is now chosen, "" for none. Fields wear the focus on their own border. Name of each page of the gallery, and what fills it. A person chose: key of the question, value of the answer. The last question was answered, or Backspace pressed in the first. Side of the ring of an answer, px at 100 % text. A person chose: key of the question, value of the answer. Backspace was pressed. The row is the present one now: tinted, with its keys in the rings. 取消 was pressed. The mark of a section that nobody has begun. Key of the entry that a person chose. The key of the word that a person has chosen. Air at both sides of a cell, px at 100 % text. A model answers this role with a `Cell`. A model answers this role with the id (str) of the row. A share of the text scale that gaps grow by: text doubles, air does not (tokens, [space]). Emitted after palette, font and sheet were exchanged; painted widgets repaint, layouts take new gaps. 撤销 was pressed. Tabs and the states that they keep; `mine` is the overview's to know.</extracomment>
        <translation>All</translation>
    </message>
    <message>
        <source>等我处理</source>
        <translation>Waiting for me</translation>
    </message>
    <message>
        <source>待评估</source>
        <translation>To be assessed</translation>
    </message>
    <message>
        <source>会议与决定</source>
        <translation>Meeting and decision</translation>
    </message>
    <message>
        <source>方案与上报</source>
        <translation>Plan and report</translation>
    </message>
    <message>
        <source>个案的范围</source>
        <translation>Which cases</translation>
    </message>
    <message>
        <source>导入名册</source>
        <translation>Import roster</translation>
    </message>
    <message>
        <source>姓名、拼音首字母或编号</source>
        <translation>Name, pinyin initials or number</translation>
    </message>
    <message>
        <source>搜索个案</source>
        <translation>Search cases</translation>
    </message>
    <message>
        <source>清除</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>个案列表</source>
        <translation>List of cases</translation>
    </message>
    <message>
        <source>状态</source>
        <translation>State</translation>
    </message>
    <message>
        <source>乡镇</source>
        <translation>Township</translation>
    </message>
    <message>
        <source>残疾类别</source>
        <translation>Disability</translation>
    </message>
    <message>
        <source>尚未决定</source>
        <translation>Not decided yet</translation>
    </message>
    <message>
        <source>安置</source>
        <translation>Placement</translation>
    </message>
    <message>
        <source>{open} 名儿童正在办理，{ended} 名已上报</source>
        <translation>{open} children in progress, {ended} reported</translation>
    </message>
    <message>
        <source>个案</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>还没有个案</source>
        <translation>No cases yet</translation>
    </message>
    <message>
        <source>个案从残联送来的名册里来。导入名册后，每名儿童就是一个个案。</source>
        <translation>Cases come from the federation's roster. Once it is imported, each child is a case.</translation>
    </message>
    <message>
        <source>没有符合的个案</source>
        <translation>No case matches</translation>
    </message>
    <message>
        <source>换一个写法，或者放宽筛选。</source>
        <translation>Try another spelling, or fewer filters.</translation>
    </message>
    <message>
        <source>清除筛选</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>第 {first}–{last} 行，共 {total} 行</source>
        <translation>Rows {first}–{last} of {total}</translation>
    </message>
    <message>
        <source>↑↓ 选择，Enter 打开</source>
        <translation>↑↓ choose, Enter opens</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>{years} 岁</source>
        <translation>{years} years</translation>
    </message>
    <message>
        <source>去 {page}</source>
        <translation>Go to {page}</translation>
    </message>
    <message>
        <source>锁定</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>儿童</source>
        <translation>Child</translation>
    </message>
    <message>
        <source>命令</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>没有找到。可以输入姓名、拼音首字母或编号。</source>
        <translation>Nothing found. Type a name, pinyin initials or a number.</translation>
    </message>
    <message>
        <source>Esc 关闭</source>
        <translation>Esc closes</translation>
    </message>
    <message>
        <source>↑↓ 选择　Enter 执行</source>
        <translation>↑↓ choose　Enter runs</translation>
    </message>
    <message>
        <source>支持拼音首字母，如 zxh</source>
        <translation>Pinyin initials work, such as zxh</translation>
    </message>
    <message>
        <source>搜索儿童或命令</source>
        <translation>Search children or commands</translation>
    </message>
    <message>
        <source>找到的儿童和命令</source>
        <translation>Children and commands found</translation>
    </message>
</context>
<context>
    <name>CrashReport</name>
    <message>
        <source>专委会工作台</source>
        <translation>Committee Desk</translation>
    </message>
    <message>
        <source>这一步没有做成，已存好的内容都还在</source>
        <translation>This step failed; everything saved is still there</translation>
    </message>
    <message>
        <source>再做一次；如果还是这样，把编号 {number} 告诉技术支持。</source>
        <translation>Try once more; if it fails again, tell support the number {number}.</translation>
    </message>
    <message>
        <source>复制编号</source>
        <translation>Copy number</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>DeadlineCard</name>
    <message>
        <source>{day}截止</source>
        <extracomment>Steps of the year: each counts the cases that have come at least so far.</extracomment>
        <translation>until {day}</translation>
    </message>
    <message>
        <source>{day}（{weekday}）截止，最后工作日 {last}</source>
        <translation>until {day} ({weekday}), last working day {last}</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>已锁定。已存好的内容都加密放着。</source>
        <translation>Locked. Everything saved is kept encrypted.</translation>
    </message>
    <message>
        <source>{minutes} 分钟没有操作，已锁定。填好的内容都加密存好了。</source>
        <translation>Locked after {minutes} minutes without a key. What was filled in is saved, encrypted.</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>{title}：{value}</source>
        <translation>{title}: {value}</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>组件</source>
        <translation>Components</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>高对比</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>文字大小</source>
        <translation>Text size</translation>
    </message>
</context>
<context>
    <name>LogIn</name>
    <message>
        <source>选择县库所在的文件夹</source>
        <translation>Choose the county's folder</translation>
    </message>
    <message>
        <source>这里还没有县库。选择县库所在的文件夹。</source>
        <translation>There is no county here yet. Choose the county's folder.</translation>
    </message>
    <message>
        <source>隐藏</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>显示</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>县库在这台电脑上，已加密</source>
        <translation>The county is on this computer, encrypted</translation>
    </message>
    <message>
        <source>专委会工作台</source>
        <translation>Committee Desk</translation>
    </message>
    <message>
        <source>账号</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>口令</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>选择县库</source>
        <translation>Choose a county</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>专委会工作台</source>
        <translation>Committee Desk</translation>
    </message>
</context>
<context>
    <name>NavButton</name>
    <message>
        <source>，{count} 项等待</source>
        <translation>, {count} waiting</translation>
    </message>
</context>
<context>
    <name>PaletteDelegate</name>
    <message>
        <source>Enter 打开</source>
        <extracomment>Names of tokens' [nav] appear in the sidebar, in the tokens' order; all others open from a page.</extracomment>
        <translation>Enter opens</translation>
    </message>
</context>
<context>
    <name>SettingsMenu</name>
    <message>
        <source>跟随系统</source>
        <translation>Like the system</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>高对比</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>文字大小</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
</context>
<context>
    <name>SideFacts</name>
    <message>
        <source>{year} 年度</source>
        <translation>Year {year}</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>专委会工作台</source>
        <translation>Committee Desk</translation>
    </message>
    <message>
        <source>搜索或命令</source>
        <translation>Search or command</translation>
    </message>
    <message>
        <source>设置</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>锁定</source>
        <translation>Lock</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>导入名册</source>
        <translation>Import roster</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>{day}，{weekday}</source>
        <translation>{weekday}, {day}</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>今年进度</source>
        <translation>This year</translation>
    </message>
    <message>
        <source>最近办理</source>
        <translation>Done lately</translation>
    </message>
    <message>
        <source>等我处理</source>
        <translation>Waiting for me</translation>
    </message>
    <message>
        <source>先导入名册</source>
        <translation>Import a roster first</translation>
    </message>
    <message>
        <source>县残联送来的名册是第一步，之后要做的事会排在这里。</source>
        <translation>The federation's roster is the first step; what follows will be listed here.</translation>
    </message>
    <message>
        <source>没有事情等你处理。</source>
        <translation>Nothing waits for you.</translation>
    </message>
</context>
<context>
    <name>due</name>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>还有 {days} 天</source>
        <translation>{days} days left</translation>
    </message>
    <message>
        <source>已过 {days} 天</source>
        <translation>{days} days over</translation>
    </message>
</context>
<context>
    <name>tokens</name>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>个案</source>
        <translation>Cases</translation>
    </message>
    <message>
        <source>评估</source>
        <translation>Assess</translation>
    </message>
    <message>
        <source>会议</source>
        <translation>Meeting</translation>
    </message>
    <message>
        <source>决定与送达</source>
        <translation>Decision and service</translation>
    </message>
    <message>
        <source>决定</source>
        <translation>Decide</translation>
    </message>
    <message>
        <source>方案与签章</source>
        <translation>Plan and seals</translation>
    </message>
    <message>
        <source>签章</source>
        <translation>Seals</translation>
    </message>
    <message>
        <source>上报</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>名册</source>
        <translation>Roster</translation>
    </message>
    <message>
        <source>已登记</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>已邀约</source>
        <translation>Invited</translation>
    </message>
    <message>
        <source>评估中</source>
        <translation>Assessing</translation>
    </message>
    <message>
        <source>待上会</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>已列议程</source>
        <translation>On agenda</translation>
    </message>
    <message>
        <source>已建议</source>
        <translation>Proposed</translation>
    </message>
    <message>
        <source>已决定</source>
        <translation>Decided</translation>
    </message>
    <message>
        <source>已送达</source>
        <translation>Served</translation>
    </message>
    <message>
        <source>监护人接受</source>
        <translation>Accepted</translation>
    </message>
    <message>
        <source>有异议</source>
        <translation>Disputed</translation>
    </message>
    <message>
        <source>方案已定</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>已签章</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>已上报</source>
        <translation>Reported</translation>
    </message>
    <message>
        <source>就近普通学校</source>
        <translation>Nearby ordinary school</translation>
    </message>
    <message>
        <source>定点学校随班就读</source>
        <translation>Designated school</translation>
    </message>
    <message>
        <source>普通学校特教班</source>
        <translation>Special class</translation>
    </message>
    <message>
        <source>特殊教育学校</source>
        <translation>Special school</translation>
    </message>
    <message>
        <source>送教上门</source>
        <translation>Home teaching</translation>
    </message>
    <message>
        <source>远程教育</source>
        <translation>Remote teaching</translation>
    </message>
    <message>
        <source>随班就读</source>
        <translation>Inclusive class</translation>
    </message>
    <message>
        <source>视力</source>
        <translation>Visual</translation>
    </message>
    <message>
        <source>听力</source>
        <translation>Hearing</translation>
    </message>
    <message>
        <source>言语</source>
        <translation>Speech</translation>
    </message>
    <message>
        <source>肢体</source>
        <translation>Physical</translation>
    </message>
    <message>
        <source>智力</source>
        <translation>Intellectual</translation>
    </message>
    <message>
        <source>精神</source>
        <translation>Mental</translation>
    </message>
    <message>
        <source>多重</source>
        <translation>Multiple</translation>
    </message>
</context>
</TS>
